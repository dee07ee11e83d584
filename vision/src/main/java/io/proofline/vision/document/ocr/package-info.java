/** Text in pictures: where lines are, and what they say. */
package io.proofline.vision.document.ocr;
