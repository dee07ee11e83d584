package io.proofline.console.casepage;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The machine-readable zone with its check digits marked, and the characters that only one reader vouches for.
 *
 * @param lines each a row of parts
 * @param valid true if no check digit is wrong
 * @param unconfirmed what to do about the characters in doubt; null if there are none
 */
public record MrzView(List<List<Part>> lines, boolean valid, String sentence, String unconfirmed) {

    /**
     * Characters that are shown alike.
     *
     * @param mark of a single character that has one; null of all others
     */
    public record Part(String text, Mark mark, String title) {}

    /** Why a character is marked; where several reasons meet, the later one counts. */
    public enum Mark {
        RIGHT,
        UNCONFIRMED,
        WRONG;

        /** The name of its looks. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Optional<MrzView> of(Map<String, CheckResult> checks, Wording wording) {
        Facts mrz = Facts.of(checks.get(Topics.DOCUMENT_READ)).object("mrz");
        List<String> lines = mrz.texts("lines");
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Facts digits = mrz.object("check_digits");
        List<String> wrong = new ArrayList<>();
        Map<Integer, TreeMap<Integer, Part>> marks = new TreeMap<>();
        digits.values().keySet().stream().map(String::valueOf).sorted().forEach(name -> {
            String label = wording.sayOr("field." + name, name.replace('_', ' '));
            boolean right = digits.flag(name);
            if (!right) {
                wrong.add(label);
            }
            List<Double> place = mrz.object("check_digit_places").numbers(name);
            if (place.size() == 2) {
                String title = wording.say(right ? "mrz.digit.right" : "mrz.digit.wrong", label);
                marks.computeIfAbsent(place.get(0).intValue(), line -> new TreeMap<>())
                        .put(place.get(1).intValue(), new Part("", right ? Mark.RIGHT : Mark.WRONG, title));
            }
        });
        int doubts = markDoubts(mrz.places("unconfirmed"), wording.say("mrz.unconfirmed.character"), marks);
        String sentence =
                wrong.isEmpty() ? wording.say("mrz.valid") : wording.say("mrz.invalid", String.join(", ", wrong));
        List<List<Part>> parts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            parts.add(split(lines.get(line), marks.getOrDefault(line, new TreeMap<>())));
        }
        String unconfirmed = doubts == 0 ? null : wording.say("mrz.unconfirmed", doubts);
        return Optional.of(new MrzView(parts, wrong.isEmpty(), sentence, unconfirmed));
    }

    /**
     * Marks the characters in doubt.
     *
     * @param places line and column, both from 1
     * @return how many there are
     */
    private static int markDoubts(List<List<Double>> places, String title, Map<Integer, TreeMap<Integer, Part>> marks) {
        int doubts = 0;
        for (List<Double> place : places) {
            if (place.size() == 2) {
                doubts++;
                marks.computeIfAbsent(place.get(0).intValue() - 1, line -> new TreeMap<>())
                        .merge(
                                place.get(1).intValue() - 1,
                                new Part("", Mark.UNCONFIRMED, title),
                                (one, other) -> one.mark().compareTo(other.mark()) > 0 ? one : other);
            }
        }
        return doubts;
    }

    private static List<Part> split(String line, TreeMap<Integer, Part> marks) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Map.Entry<Integer, Part> mark : marks.entrySet()) {
            int column = mark.getKey();
            if (column < from || column >= line.length()) {
                continue;
            }
            parts.add(new Part(line.substring(from, column), null, null));
            parts.add(new Part(
                    line.substring(column, column + 1),
                    mark.getValue().mark(),
                    mark.getValue().title()));
            from = column + 1;
        }
        parts.add(new Part(line.substring(from), null, null));
        return parts;
    }
}
