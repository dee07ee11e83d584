/** Barcodes on documents, and what driving licences say in them. */
package io.proofline.vision.document.barcode;
