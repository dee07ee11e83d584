/** How well faces are told apart, on pictures of one's own, in the terms of ISO/IEC 19795-1. */
package io.proofline.benchmarks.face;
