/** Fingers that nobody has, and impressions of them. */
package io.proofline.specimens.finger;
