/** The optional check of a finger. */
package io.proofline.workers.fingerprint;
