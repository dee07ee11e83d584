/** How far specimens can be degraded until they are no longer read. */
package io.proofline.benchmarks.specimens;
