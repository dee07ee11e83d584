/** Reads the machine-readable zone off a picture. */
package io.proofline.vision.document.zone;
