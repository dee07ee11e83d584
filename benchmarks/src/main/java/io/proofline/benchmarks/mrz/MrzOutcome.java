package io.proofline.benchmarks.mrz;

import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.vision.document.zone.ZoneReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What was read from one picture, beside what is printed there.
 *
 * @param milliseconds for decoding, finding and reading
 */
record MrzOutcome(MrzTruth truth, Optional<ZoneReading> reading, double milliseconds) {

    boolean hasZone() {
        return !truth.lines().isEmpty();
    }

    boolean detected() {
        return reading.isPresent();
    }

    boolean exact() {
        return hasZone() && truth.lines().equals(lines());
    }

    /** Every check digit holds in what was read. */
    boolean checkDigitsHold() {
        return reading.map(read -> read.zone().checkDigitsHold()).orElse(false);
    }

    /** Reported valid: every rule holds, and each character is borne out by a check digit or a second reader. */
    boolean reportedValid() {
        return reading.map(ZoneReading::valid).orElse(false);
    }

    /** Wrong, yet reported valid: the one error that nobody notices. */
    boolean falselyValid() {
        return reportedValid() && !exact();
    }

    /** Characters to be changed, added or removed; all of them if nothing was read. */
    int wrongCharacters() {
        return LevenshteinDistance.getDefaultInstance()
                .apply(String.join("\n", truth.lines()), String.join("\n", lines()));
    }

    int characters() {
        return truth.lines().stream().mapToInt(String::length).sum();
    }

    boolean failed() {
        return hasZone() ? !exact() : detected();
    }

    ReportFailure failure() {
        String verdict =
                !hasZone() ? "found where none is" : detected() ? "wrong by " + wrongCharacters() : "not found";
        List<String> details = new ArrayList<>();
        for (int i = 0; i < Math.max(lines().size(), truth.lines().size()); i++) {
            details.add("printed " + (i < truth.lines().size() ? truth.lines().get(i) : ""));
            details.add("read    " + (i < lines().size() ? lines().get(i) : ""));
        }
        return ReportFailure.of(truth.picture(), falselyValid() ? verdict + ", yet reported valid" : verdict, details);
    }

    private List<String> lines() {
        return reading.map(read -> read.zone().lines()).orElse(List.of());
    }
}
