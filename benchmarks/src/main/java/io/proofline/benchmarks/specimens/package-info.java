/** {@code ./proofline specimens}: writes folders of rendered documents with their truth, to be evaluated. */
package io.proofline.benchmarks.specimens;
