package io.proofline.console.casepage;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The machine-readable zone with its check digits marked.
 *
 * @param lines each a row of parts
 */
public record MrzView(List<List<Part>> lines, boolean valid, String sentence) {

    /**
     * Characters that are shown alike.
     *
     * @param digit true for a single check digit
     */
    public record Part(String text, boolean digit, boolean wrong, String title) {}

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
                        .put(place.get(1).intValue(), new Part("", true, !right, title));
            }
        });
        String sentence =
                wrong.isEmpty() ? wording.say("mrz.valid") : wording.say("mrz.invalid", String.join(", ", wrong));
        List<List<Part>> parts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            parts.add(split(lines.get(line), marks.getOrDefault(line, new TreeMap<>())));
        }
        return Optional.of(new MrzView(parts, wrong.isEmpty(), sentence));
    }

    private static List<Part> split(String line, TreeMap<Integer, Part> marks) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Map.Entry<Integer, Part> mark : marks.entrySet()) {
            int column = mark.getKey();
            if (column < from || column >= line.length()) {
                continue;
            }
            parts.add(new Part(line.substring(from, column), false, false, null));
            Part digit = mark.getValue();
            parts.add(new Part(line.substring(column, column + 1), true, digit.wrong(), digit.title()));
            from = column + 1;
        }
        parts.add(new Part(line.substring(from), false, false, null));
        return parts;
    }
}
