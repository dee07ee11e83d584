/** What forensic examiners look at: brightness, blocks of frequencies, the traces of an encoder, and maps over them. */
package io.proofline.vision.forensics.plane;
