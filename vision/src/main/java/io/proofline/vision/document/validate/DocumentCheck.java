package io.proofline.vision.document.validate;

/** One rule about a document: a pure function of the subject, which says what it found and why. */
@FunctionalInterface
interface DocumentCheck {

    DocumentFinding examine(DocumentSubject subject);
}
