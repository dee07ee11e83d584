/** {@code ./proofline models}: which networks decide about people, and where they come from. */
package io.proofline.benchmarks.models;
