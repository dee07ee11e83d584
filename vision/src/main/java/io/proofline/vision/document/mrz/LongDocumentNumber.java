package io.proofline.vision.document.mrz;

import java.util.List;
import java.util.Optional;

/**
 * A document number of more than nine characters, as ICAO 9303-5 and 9303-6 let it run over into the optional data: a
 * filler stands in the place of the check digit, and the rest of the number, its check digit and a filler follow.
 *
 * @param number all of it
 * @param digit its printed check digit
 */
record LongDocumentNumber(String number, char digit) {

    static Optional<LongDocumentNumber> in(MrzFormat format, List<String> lines) {
        if (format != MrzFormat.TD1 && format != MrzFormat.TD2) {
            return Optional.empty();
        }
        MrzLayout layout = MrzLayout.of(format);
        MrzSpan first = layout.fields().get(MrzField.DOCUMENT_NUMBER).span();
        String rest = layout.fields().get(MrzField.OPTIONAL_DATA).span().in(lines);
        boolean runsOver = lines.get(first.line()).charAt(first.to()) == Mrz.FILLER;
        int end = rest.indexOf(Mrz.FILLER) < 0 ? rest.length() : rest.indexOf(Mrz.FILLER);
        if (!runsOver || end < 2) {
            return Optional.empty();
        }
        return Optional.of(new LongDocumentNumber(first.in(lines) + rest.substring(0, end - 1), rest.charAt(end - 1)));
    }

    boolean holds() {
        return digit == CheckDigit.of(number);
    }

    /** Columns of the optional data that the number takes up, with its check digit and the filler behind it. */
    int columnsTaken() {
        return number.length() - 9 + 2;
    }
}
