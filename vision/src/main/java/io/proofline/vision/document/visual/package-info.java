/** Reads the fields that are printed for people, with the help of captions and of the zone. */
package io.proofline.vision.document.visual;
