/** Files that say what is true of a set of pictures. */
package io.proofline.benchmarks.truth;
