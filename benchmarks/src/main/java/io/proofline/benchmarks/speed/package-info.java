/** How long the parts of a verification take. */
package io.proofline.benchmarks.speed;
