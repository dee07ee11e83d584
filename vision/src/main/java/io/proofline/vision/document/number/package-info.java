/** Numbers of identity cards: misread digits, and check digits that are not those of a machine-readable zone. */
package io.proofline.vision.document.number;
