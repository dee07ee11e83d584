/** Standard conformance of decision tables, by the public DMN Technology Compatibility Kit. */
package io.proofline.benchmarks.tck;
