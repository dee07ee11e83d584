package io.proofline.casecore.evidence;

import java.util.Optional;
import java.util.UUID;

/** Keeps ciphertext; knows neither what it is nor how to open it. Joins the caller's transaction where it can. */
public interface BlobStore {

    /** Keeps a ciphertext under an id that is used once. */
    void put(UUID id, byte[] ciphertext);

    Optional<byte[]> get(UUID id);
}
