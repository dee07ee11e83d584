package io.proofline.benchmarks.face;

import io.proofline.benchmarks.truth.TruthTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two pictures of which it is known whether they show one person.
 *
 * @param half 0 or 1 if both people belong to that half of all people, so that thresholds can be chosen on one half and
 *     tried on the other; −1 if they do not, or are not known
 */
record FacePair(Path one, Path other, boolean same, int half) {

    static final int NEITHER = -1;

    private record Portrayed(Path picture, String person, int half) {}

    /** From a table {@code file1,file2,same}, or from {@code file,person}, which gives every pair that can be formed. */
    static List<FacePair> of(TruthTable table) {
        return table.has("person") ? ofPeople(table) : ofPairs(table);
    }

    private static List<FacePair> ofPairs(TruthTable table) {
        return table.rows().stream()
                .map(row -> new FacePair(
                        row.path("file1"),
                        row.path("file2"),
                        List.of("1", "true", "yes").contains(row.text("same")),
                        NEITHER))
                .toList();
    }

    private static List<FacePair> ofPeople(TruthTable table) {
        List<String> people = table.rows().stream()
                .map(row -> row.text("person"))
                .distinct()
                .sorted()
                .toList();
        List<Portrayed> pictures = table.rows().stream()
                .map(row -> new Portrayed(row.path("file"), row.text("person"), people.indexOf(row.text("person")) % 2))
                .toList();
        List<FacePair> pairs = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            for (Portrayed other : pictures.subList(i + 1, pictures.size())) {
                Portrayed one = pictures.get(i);
                int half = one.half() == other.half() ? one.half() : NEITHER;
                pairs.add(new FacePair(
                        one.picture(), other.picture(), one.person().equals(other.person()), half));
            }
        }
        return pairs;
    }
}
