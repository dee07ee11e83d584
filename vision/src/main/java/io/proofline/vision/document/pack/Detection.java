package io.proofline.vision.document.pack;

import io.proofline.contract.document.DocumentPack;
import java.util.Optional;

/**
 * What a document looks like.
 *
 * @param runnerUp what it looks like next; empty if nothing else is likely
 */
public record Detection(Candidate best, Optional<Candidate> runnerUp) {

    /** Confidence from which the picture is believed and not the applicant. */
    private static final double SURE = 0.8;
    /** How far behind everything else has to be. */
    private static final double AHEAD = 0.3;

    /**
     * Whether the document clearly is of another pack than the applicant says. Nothing contradicts the generic pack,
     * which is for every document without one of its own.
     */
    public boolean contradicts(DocumentPack claimed) {
        double next = runnerUp.map(Candidate::confidence).orElse(0.0);
        return claimed != DocumentPack.GENERIC
                && best.pack() != claimed
                && best.confidence() >= SURE
                && best.confidence() - next >= AHEAD;
    }

    /**
     * One answer.
     *
     * @param country ISO 3166-1 alpha-3 or a code of ICAO 9303-3 section 5; empty if unknown
     * @param confidence 0..1
     */
    public record Candidate(DocumentPack pack, Optional<String> country, double confidence) {}
}
