/** Measures and trains the score that doubts pictures. */
package io.proofline.benchmarks.tamper;
