/** The command that fills search indexes anew. */
package io.proofline.benchmarks.search;
