/** Short videos: still pictures moved before a camera, and the files that recorders make of them. */
package io.proofline.specimens.clip;
