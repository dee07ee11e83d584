/** The commands that look after search indexes. */
package io.proofline.benchmarks.search;
