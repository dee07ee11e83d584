/** Steps that fail: tried again with growing pauses, then put before an operator. */
package io.proofline.engine.process.incident;
