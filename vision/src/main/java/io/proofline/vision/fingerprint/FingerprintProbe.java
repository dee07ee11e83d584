package io.proofline.vision.fingerprint;

import com.machinezoo.sourceafis.FingerprintMatcher;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An impression that is compared with others, prepared once: preparing costs far more than a comparison. Safe for use
 * by several threads.
 */
public final class FingerprintProbe {

    private final FingerprintMatcher matcher;

    public FingerprintProbe(Fingerprint probe) {
        this.matcher = new FingerprintMatcher(probe.template());
    }

    /** One to one. */
    public FingerprintComparison compare(Fingerprint candidate) {
        return new FingerprintComparison(matcher.match(candidate.template()));
    }

    /**
     * One to many.
     *
     * @param gallery who might it be
     * @param threshold the least score to be listed
     * @param most how many are listed
     * @param <K> what the gallery knows its people by
     * @return the best first; the chance that one of them is a stranger grows with the size of the gallery
     */
    public <K> List<Candidate<K>> search(Collection<Map.Entry<K, Fingerprint>> gallery, double threshold, int most) {
        return gallery.parallelStream()
                .map(entry -> new Candidate<>(entry.getKey(), compare(entry.getValue())))
                .filter(candidate -> candidate.comparison().score() >= threshold)
                .sorted(Comparator.comparingDouble(
                        (Candidate<K> candidate) -> -candidate.comparison().score()))
                .limit(most)
                .toList();
    }

    /** Someone of a gallery, and how alike the impressions are. */
    public record Candidate<K>(K key, FingerprintComparison comparison) {}
}
