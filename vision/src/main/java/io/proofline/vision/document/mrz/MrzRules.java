package io.proofline.vision.document.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules inside a zone whose shape is sound; each broken one is named with its line and column. */
final class MrzRules {

    private MrzRules() {}

    static List<MrzViolation> violations(MrzFormat format, List<String> lines, Map<String, Boolean> checkDigits) {
        MrzLayout layout = MrzLayout.of(format);
        List<MrzViolation> broken = new ArrayList<>();
        documentCode(format, lines, broken);
        layout.fields().forEach((field, place) -> alphabet(field, place, lines, broken));
        date(MrzField.BIRTH_DATE, layout, lines, broken);
        date(MrzField.EXPIRY_DATE, layout, lines, broken);
        names(layout, lines, broken);
        layout.checks().forEach((name, check) -> {
            if (!checkDigits.get(name)) {
                broken.add(at(check.digit(), MrzRule.CHECK_DIGIT, name));
            }
        });
        return broken;
    }

    private static void documentCode(MrzFormat format, List<String> lines, List<MrzViolation> broken) {
        if (format.documentCodes().indexOf(lines.get(0).charAt(0)) < 0) {
            broken.add(new MrzViolation(1, 1, MrzRule.DOCUMENT_CODE, word(MrzField.DOCUMENT_CODE)));
        }
    }

    private static void alphabet(MrzField field, MrzLayout.Place place, List<String> lines, List<MrzViolation> broken) {
        MrzSpan span = place.span();
        String line = lines.get(span.line());
        for (int column = span.from(); column < span.to(); column++) {
            if (!place.alphabet().allows(line.charAt(column))) {
                broken.add(new MrzViolation(span.line() + 1, column + 1, MrzRule.ALPHABET, word(field)));
            }
        }
    }

    private static void date(MrzField field, MrzLayout layout, List<String> lines, List<MrzViolation> broken) {
        layout.field(field)
                .map(MrzLayout.Place::span)
                .filter(span -> span.in(lines).chars().allMatch(c -> MrzAlphabet.DIGITS.allows((char) c)))
                .filter(span -> !MrzDates.possible(span.in(lines)))
                .ifPresent(span -> broken.add(at(span, MrzRule.DATE, word(field))));
    }

    private static void names(MrzLayout layout, List<String> lines, List<MrzViolation> broken) {
        MrzSpan span = layout.fields().get(MrzField.NAMES).span();
        if (span.in(lines).charAt(0) == Mrz.FILLER) {
            broken.add(at(span, MrzRule.NAMES, word(MrzField.NAMES)));
        }
    }

    private static MrzViolation at(MrzSpan span, MrzRule rule, String subject) {
        return new MrzViolation(span.line() + 1, span.from() + 1, rule, subject);
    }

    private static String word(MrzField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
