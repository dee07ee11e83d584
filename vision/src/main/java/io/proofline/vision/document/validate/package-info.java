/** Holds a reading against the rules of its document, against itself and against the claims. */
package io.proofline.vision.document.validate;
