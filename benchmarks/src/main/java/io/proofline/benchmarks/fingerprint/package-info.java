/** How well fingerprints tell people apart. */
package io.proofline.benchmarks.fingerprint;
