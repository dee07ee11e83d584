package io.proofline.vision.document.pack;

import io.proofline.contract.document.DocumentPack;
import java.util.Optional;

/**
 * What a document looks like.
 *
 * @param runnerUp what it looks like next; empty if nothing else is likely
 */
public record Detection(Candidate best, Optional<Candidate> runnerUp) {

    /**
     * One answer.
     *
     * @param country ISO 3166-1 alpha-3 or a code of ICAO 9303-3 section 5; empty if unknown
     * @param confidence 0..1
     */
    public record Candidate(DocumentPack pack, Optional<String> country, double confidence) {}
}
