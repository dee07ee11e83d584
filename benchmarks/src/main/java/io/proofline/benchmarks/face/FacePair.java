package io.proofline.benchmarks.face;

import io.proofline.benchmarks.truth.TruthTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two pictures of which it is known whether they show one person.
 *
 * @param onePerson who is on the first, by a name or, where the truth only has pairs, by whom he is linked to
 * @param otherPerson likewise
 * @param groups what both have in common of the columns {@code sex} and {@code age_group}, as "sex F"
 */
record FacePair(Path one, Path other, boolean same, String onePerson, String otherPerson, List<String> groups) {

    private static final List<String> GROUPED_BY = List.of("sex", "age_group");

    FacePair {
        groups = List.copyOf(groups);
    }

    private record Portrayed(Path picture, String person, Map<String, String> groups) {}

    /** From a table {@code file1,file2,same}, or from {@code file,person}, which gives every pair that can be formed. */
    static List<FacePair> of(TruthTable table) {
        return table.has("person") ? ofPeople(table) : ofPairs(table);
    }

    private static List<FacePair> ofPairs(TruthTable table) {
        Map<Path, Path> linked = new HashMap<>();
        for (TruthTable.Row row : table.rows()) {
            Path one = first(linked, row.path("file1"));
            Path other = first(linked, row.path("file2"));
            if (same(row)) {
                linked.put(other, one);
            }
        }
        return table.rows().stream()
                .map(row -> new FacePair(
                        row.path("file1"),
                        row.path("file2"),
                        same(row),
                        first(linked, row.path("file1")).toString(),
                        first(linked, row.path("file2")).toString(),
                        groupsOf(table, row)))
                .toList();
    }

    private static boolean same(TruthTable.Row row) {
        return List.of("1", "true", "yes").contains(row.text("same"));
    }

    /** The picture that stands for everybody whom pairs of one person link. */
    private static Path first(Map<Path, Path> linked, Path picture) {
        Path stands = picture;
        while (!linked.getOrDefault(stands, stands).equals(stands)) {
            stands = linked.get(stands);
        }
        return stands;
    }

    private static List<FacePair> ofPeople(TruthTable table) {
        List<Portrayed> pictures = table.rows().stream()
                .map(row -> new Portrayed(row.path("file"), row.text("person"), traits(table, row)))
                .toList();
        List<FacePair> pairs = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            Portrayed one = pictures.get(i);
            for (Portrayed other : pictures.subList(i + 1, pictures.size())) {
                List<String> shared = one.groups().entrySet().stream()
                        .filter(trait -> trait.getValue().equals(other.groups().get(trait.getKey())))
                        .map(trait -> trait.getKey() + " " + trait.getValue())
                        .toList();
                boolean same = one.person().equals(other.person());
                pairs.add(new FacePair(one.picture(), other.picture(), same, one.person(), other.person(), shared));
            }
        }
        return pairs;
    }

    private static List<String> groupsOf(TruthTable table, TruthTable.Row row) {
        return traits(table, row).entrySet().stream()
                .map(trait -> trait.getKey() + " " + trait.getValue())
                .toList();
    }

    private static Map<String, String> traits(TruthTable table, TruthTable.Row row) {
        Map<String, String> traits = new HashMap<>();
        GROUPED_BY.stream()
                .filter(table::has)
                .filter(column -> !row.text(column).isEmpty())
                .forEach(column -> traits.put(column, row.text(column)));
        return traits;
    }
}
