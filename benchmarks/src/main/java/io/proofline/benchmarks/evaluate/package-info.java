/** {@code ./proofline evaluate}: accuracy on one's own data, printed, as JSON and as a page with the failures as pictures. */
package io.proofline.benchmarks.evaluate;
