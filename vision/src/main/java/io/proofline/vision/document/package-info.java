/** Reads identity documents: the machine-readable zone, the visual zone, and how good the picture is. */
package io.proofline.vision.document;
