package io.proofline.vision.document.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Corrects single misread characters where check digits prove the correction, and nowhere else. Proof means: a letter
 * stands where only a digit may stand and the look-alike digit makes the check digit hold; or exactly one look-alike
 * in the whole zone makes every check digit hold, the character's own and the composite together. One digit alone would
 * be agreed to by one wrong correction in ten.
 *
 * @param lines the zone after correction
 * @param changes what was corrected; empty if nothing was
 */
public record MrzRepair(List<String> lines, List<Change> changes) {

    private static final int DIGITS_NEEDED_AS_PROOF = 2;

    public MrzRepair {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /**
     * One corrected character.
     *
     * @param line from 0
     * @param column from 0
     */
    public record Change(int line, int column, char read, char repaired) {}

    /**
     * Tries to make the check digits hold.
     *
     * @param lines a zone of sound shape
     * @param lookAlikes what each character may be instead
     */
    public static MrzRepair of(MrzFormat format, List<String> lines, LookAlikes lookAlikes) {
        MrzRepair byAlphabet = byAlphabet(format, new MrzRepair(lines, List.of()));
        return byLookAlike(format, byAlphabet, lookAlikes);
    }

    /** Letters in the place of digits, kept if the check digits that touch them then hold. */
    private static MrzRepair byAlphabet(MrzFormat format, MrzRepair start) {
        MrzLayout layout = MrzLayout.of(format);
        MrzRepair all = start;
        for (int line = 0; line < format.lines(); line++) {
            for (int column = 0; column < format.columns(); column++) {
                char read = start.lines.get(line).charAt(column);
                if (layout.alphabetAt(line, column) == MrzAlphabet.DIGITS && !MrzAlphabet.DIGITS.allows(read)) {
                    String digit = LookAlikes.KNOWN.of(line, column, read).replaceAll("[^0-9]", "");
                    if (!digit.isEmpty()) {
                        all = all.with(line, column, digit.charAt(0));
                    }
                }
            }
        }
        Map<String, Boolean> held = MrzParser.checkDigits(format, layout, all.lines);
        MrzRepair proved = start;
        for (Change change : all.changes) {
            boolean holds = layout.checks().entrySet().stream()
                    .filter(check -> check.getValue().touches(change.line(), change.column()))
                    .anyMatch(check -> held.get(check.getKey()));
            if (holds) {
                proved = proved.with(change.line(), change.column(), change.repaired());
            }
        }
        return proved;
    }

    private static MrzRepair byLookAlike(MrzFormat format, MrzRepair start, LookAlikes lookAlikes) {
        MrzLayout layout = MrzLayout.of(format);
        Set<String> wrong = wrong(format, layout, start.lines);
        if (wrong.isEmpty()) {
            return start;
        }
        List<MrzRepair> proofs = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            for (int column = 0; column < format.columns(); column++) {
                for (char other : lookAlikes
                        .of(line, column, start.lines.get(line).charAt(column))
                        .toCharArray()) {
                    MrzRepair candidate = start.with(line, column, other);
                    if (layout.alphabetAt(line, column).allows(other)
                            && witnesses(layout, line, column) >= DIGITS_NEEDED_AS_PROOF
                            && wrong(format, layout, candidate.lines).isEmpty()) {
                        proofs.add(candidate);
                    }
                }
            }
        }
        return proofs.size() == 1 ? proofs.get(0) : start;
    }

    private static long witnesses(MrzLayout layout, int line, int column) {
        return layout.checks().values().stream()
                .filter(check -> check.touches(line, column))
                .count();
    }

    private static Set<String> wrong(MrzFormat format, MrzLayout layout, List<String> lines) {
        return MrzParser.checkDigits(format, layout, lines).entrySet().stream()
                .filter(check -> !check.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private MrzRepair with(int line, int column, char repaired) {
        List<String> corrected = new ArrayList<>(lines);
        StringBuilder text = new StringBuilder(lines.get(line));
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(line, column, text.charAt(column), repaired));
        text.setCharAt(column, repaired);
        corrected.set(line, text.toString());
        return new MrzRepair(corrected, more);
    }
}
