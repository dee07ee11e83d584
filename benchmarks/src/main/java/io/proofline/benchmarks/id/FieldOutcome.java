package io.proofline.benchmarks.id;

import java.util.Optional;

/**
 * One field of one document.
 *
 * @param read what the reader says; empty if it says nothing
 */
record FieldOutcome(String field, String printed, Optional<String> read) {

    boolean right() {
        return read.map(value -> FieldComparison.same(field, printed, value)).orElse(false);
    }

    boolean missing() {
        return read.isEmpty();
    }

    int wrongCharacters() {
        return FieldComparison.distance(field, printed, read.orElse(""));
    }

    int characters() {
        return FieldComparison.characters(field, printed);
    }

    String describe() {
        return String.format("%-18s printed %-28s read %s", field, printed, read.orElse("nothing"));
    }
}
