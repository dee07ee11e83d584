/** Any card in Latin script, by its captions and its barcode. */
package io.proofline.vision.document.pack.generic;
