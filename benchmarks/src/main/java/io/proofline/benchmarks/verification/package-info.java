/** Error rates of comparing two samples of people, in the terms of ISO/IEC 19795-1. */
package io.proofline.benchmarks.verification;
