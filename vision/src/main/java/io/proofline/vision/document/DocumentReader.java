package io.proofline.vision.document;

import io.proofline.contract.document.DocumentPack;
import java.util.Map;
import java.util.Optional;

/** Reads an identity document from pictures of it. Safe for use by several threads. */
public interface DocumentReader extends AutoCloseable {

    /**
     * Never throws for a bad picture: what cannot be read comes back as not readable, with reasons.
     *
     * @param front the encoded picture that was let in at the door
     * @param back the other side of a card, if there is one
     * @param pack what the applicant says it is
     */
    ReadDocument read(byte[] front, Optional<byte[]> back, DocumentPack pack);

    /** File name → SHA-256 of the models that the reader uses. */
    Map<String, String> models();

    @Override
    void close();
}
