/** How well living faces are told from shown ones, on pictures of one's own, in the terms of ISO/IEC 30107-3. */
package io.proofline.benchmarks.liveness;
