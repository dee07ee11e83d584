/** How well the fields of identity documents are read. */
package io.proofline.benchmarks.id;
