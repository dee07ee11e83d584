package io.proofline.vision.document.pack;

import io.proofline.contract.document.DocumentPack;
import io.proofline.vision.document.pack.Detection.Candidate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs in use. */
public final class DocumentPacks {

    /** Below this a pack is no answer, not even as the runner-up. */
    private static final double LEAST_LIKELIHOOD = 0.1;

    private final Map<DocumentPack, PackReader> readers = new EnumMap<>(DocumentPack.class);

    /**
     * Takes one reader a pack.
     *
     * @throws IllegalArgumentException if two readers are of one pack
     */
    public DocumentPacks(List<PackReader> readers) {
        for (PackReader reader : readers) {
            if (this.readers.put(reader.profile().pack(), reader) != null) {
                throw new IllegalArgumentException(
                        "Two readers are of the pack " + reader.profile().pack().word() + ".");
            }
        }
    }

    /**
     * The reader of a pack.
     *
     * @throws IllegalArgumentException if none is in use for it
     */
    public PackReader reader(DocumentPack pack) {
        return Optional.ofNullable(readers.get(pack))
                .orElseThrow(() -> new IllegalArgumentException("No reader is made for the pack " + pack.word() + "."));
    }

    /** What the document looks like; empty if like nothing known. */
    public Optional<Detection> detect(DocumentText text) {
        List<Candidate> candidates = readers.values().stream()
                .map(reader -> new Candidate(
                        reader.profile().pack(), reader.country(text), Math.min(1, reader.likelihood(text))))
                .filter(candidate -> candidate.confidence() >= LEAST_LIKELIHOOD)
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Detection(
                        candidates.get(0), candidates.stream().skip(1).findFirst()));
    }
}
