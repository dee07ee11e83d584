package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.CheckDigit;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzAlphabet;
import io.proofline.vision.document.mrz.MrzField;
import io.proofline.vision.document.mrz.MrzLayout;
import io.proofline.vision.document.mrz.MrzSpan;
import io.proofline.vision.document.mrz.StateCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the characters of a zone that nothing but one reader vouches for. Check digits bear out the digits they cover,
 * but they cover neither names nor codes of states, and they do not tell apart characters whose values differ by tens,
 * such as 6 and G (ICAO 9303-3 section 4.9). Such characters count as confirmed only if another reader, which errs
 * elsewhere, saw the same.
 */
final class Confirmation {

    /** Certainty at which a shape that resembles no other stands by itself. */
    private static final double CERTAIN = 0.97;
    /** Certainty at which a filler between words needs only that the second reader saw none but its look-alikes. */
    private static final double CLEAR_FILLER = 0.8;

    private static final double LIKELY = 0.5;
    /** What the second reader, which was not made for this typeface, sees in the place of a filler. */
    private static final String FILLER_ALIKE = "<KCSELX4";

    private final MachineReadableZone zone;
    private final MrzLayout layout;
    private final List<List<Double>> certainties;
    private final List<LineAlignment> second;

    private Confirmation(MachineReadableZone zone, List<List<Double>> certainties, List<LineAlignment> second) {
        this.zone = zone;
        this.layout = MrzLayout.of(zone.format());
        this.certainties = certainties;
        this.second = second;
    }

    /**
     * The characters in doubt.
     *
     * @param zone read by the first reader, all its rules holding
     * @param certainties of the first reader, for each character
     * @param others the lines as the second reader saw them, of any length
     */
    static List<Doubt> doubts(MachineReadableZone zone, List<List<Double>> certainties, List<String> others) {
        List<LineAlignment> second = new ArrayList<>();
        for (int line = 0; line < zone.lines().size(); line++) {
            second.add(LineAlignment.of(zone.lines().get(line), others.get(line)));
        }
        return new Confirmation(zone, certainties, second).doubts();
    }

    private List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (int line = 0; line < zone.format().lines(); line++) {
            for (int column = 0; column < zone.format().columns(); column++) {
                if (!confirmed(line, column)) {
                    doubts.add(new Doubt(line, column));
                }
            }
        }
        return doubts;
    }

    private boolean confirmed(int line, int column) {
        char seen = second.get(line).beside(column);
        if (covered(line, column)) {
            return borneOut(line, column, seen);
        }
        if (padding(line, column)) {
            return fillerAlike(seen) && (certainty(line, column) >= LIKELY || seen == '<');
        }
        if (at(line, column) == '<') {
            return fillerAlike(seen) && certainty(line, column) >= CLEAR_FILLER;
        }
        // The second reader stutters at fillers; the even pitch leaves no room for one character more.
        boolean more = second.get(line).extraBefore(column) && !clearFillerBefore(line, column);
        return (seen == at(line, column) && !more) || standsByItself(line, column);
    }

    /** The check digits would notice it if the character were what the second reader saw. */
    private boolean borneOut(int line, int column, char seen) {
        boolean digit = layout.alphabetAt(line, column) == MrzAlphabet.DIGITS;
        boolean unnoticed = seen != LineAlignment.MISSING
                && seen != at(line, column)
                && CheckDigit.of(String.valueOf(seen)) == CheckDigit.of(String.valueOf(at(line, column)));
        return digit || seen == at(line, column) || certainty(line, column) >= (unnoticed ? CERTAIN : LIKELY);
    }

    private boolean clearFillerBefore(int line, int column) {
        return column > 0 && at(line, column - 1) == '<' && certainty(line, column - 1) >= CLEAR_FILLER;
    }

    private boolean covered(int line, int column) {
        return layout.checks().values().stream().anyMatch(check -> check.touches(line, column));
    }

    private static boolean fillerAlike(char seen) {
        return seen == LineAlignment.MISSING || FILLER_ALIKE.indexOf(seen) >= 0;
    }

    /** In the run of fillers at the end of a field. */
    private boolean padding(int line, int column) {
        int end = layout.fields().values().stream()
                .map(MrzLayout.Place::span)
                .filter(span -> span.contains(line, column))
                .mapToInt(MrzSpan::to)
                .findFirst()
                .orElse(column + 1);
        return zone.lines().get(line).substring(column, end).chars().allMatch(character -> character == '<');
    }

    /** The letter of the sex, the document's code, and a state that is printed twice. */
    private boolean standsByItself(int line, int column) {
        for (Map.Entry<MrzField, MrzLayout.Place> field : layout.fields().entrySet()) {
            if (field.getValue().span().contains(line, column)) {
                return switch (field.getKey()) {
                    case DOCUMENT_CODE, SEX -> certainty(line, column) >= CERTAIN;
                    case ISSUING_STATE, NATIONALITY ->
                        zone.issuingState().equals(zone.nationality())
                                && StateCodes.known(StateCodes.alpha3(zone.nationality()));
                    default -> false;
                };
            }
        }
        return false;
    }

    private char at(int line, int column) {
        return zone.lines().get(line).charAt(column);
    }

    private double certainty(int line, int column) {
        return certainties.get(line).get(column);
    }
}
