package io.proofline.vision.document;

import java.util.Optional;

/**
 * The outcome of reading a document.
 *
 * @param portrait the holder's portrait cut out of the document, upright, as JPEG; empty if none was found
 */
public record ReadDocument(DocumentReading reading, Optional<byte[]> portrait) {}
