/** Finds the document in a photograph: its outline, the page cut out, straightened and upright, and how good it is. */
package io.proofline.vision.document.locate;
