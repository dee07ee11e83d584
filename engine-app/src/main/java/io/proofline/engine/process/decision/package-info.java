/** Business-rule tasks: from a process step to a decision table and back. */
package io.proofline.engine.process.decision;
