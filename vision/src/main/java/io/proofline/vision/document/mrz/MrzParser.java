package io.proofline.vision.document.mrz;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes machine-readable zones apart: ICAO 9303 parts 3 to 7 and the French identity card of before 2021. */
public final class MrzParser {

    private final Clock clock;

    /**
     * Makes a parser.
     *
     * @param clock tells which century a two-digit year belongs to
     */
    public MrzParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * Parses text with line breaks; blank lines and space around lines do not count.
     *
     * @throws MrzFormatException if this is no zone of a known format
     */
    public MachineReadableZone parse(String text) throws MrzFormatException {
        return parse(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /**
     * Parses the lines of a zone, top to bottom. Rules broken inside a zone of sound shape do not throw: they are the
     * zone's violations.
     *
     * @throws MrzFormatException if this is no zone of a known format
     */
    public MachineReadableZone parse(List<String> lines) throws MrzFormatException {
        MrzFormat format = MrzShape.of(lines);
        MrzLayout layout = MrzLayout.of(format);
        Map<String, Boolean> checkDigits = checkDigits(format, layout, lines);
        Optional<LongDocumentNumber> longNumber = LongDocumentNumber.in(format, lines);
        LocalDate today = LocalDate.now(clock);
        MrzNames names = format == MrzFormat.FRENCH_ID
                ? MrzNames.apart(text(MrzField.NAMES, layout, lines), text(MrzField.GIVEN_NAMES, layout, lines))
                : MrzNames.of(text(MrzField.NAMES, layout, lines));
        return new MachineReadableZone(
                format,
                lines,
                Mrz.spaced(text(MrzField.DOCUMENT_CODE, layout, lines)),
                Mrz.spaced(text(MrzField.ISSUING_STATE, layout, lines)),
                names.surname(),
                names.givenNames(),
                Mrz.spaced(longNumber
                        .map(LongDocumentNumber::number)
                        .orElseGet(() -> text(MrzField.DOCUMENT_NUMBER, layout, lines))),
                Mrz.spaced(text(MrzField.NATIONALITY, layout, lines)),
                MrzDates.birth(text(MrzField.BIRTH_DATE, layout, lines), today),
                sex(text(MrzField.SEX, layout, lines)),
                MrzDates.expiry(text(MrzField.EXPIRY_DATE, layout, lines), today),
                optionalData(layout, lines, longNumber),
                checkDigits,
                MrzRules.violations(format, lines, checkDigits));
    }

    /** The check digits of lines that have the shape of the format: name → does it hold, the composite last. */
    static Map<String, Boolean> checkDigits(MrzFormat format, MrzLayout layout, List<String> lines) {
        Map<String, Boolean> held = new LinkedHashMap<>();
        layout.checks().forEach((name, check) -> held.put(name, check.holds(lines)));
        LongDocumentNumber.in(format, lines).ifPresent(number -> held.put("document_number", number.holds()));
        return held;
    }

    private static String text(MrzField field, MrzLayout layout, List<String> lines) {
        return layout.field(field).map(place -> place.span().in(lines)).orElse("");
    }

    private static String optionalData(MrzLayout layout, List<String> lines, Optional<LongDocumentNumber> longNumber) {
        String first = text(MrzField.OPTIONAL_DATA, layout, lines);
        int taken = longNumber.map(LongDocumentNumber::columnsTaken).orElse(0);
        String own = first.substring(Math.min(taken, first.length()));
        return Mrz.spaced(own + Mrz.FILLER + text(MrzField.OPTIONAL_DATA_2, layout, lines));
    }

    private static char sex(String text) {
        return text.equals("M") || text.equals("F") ? text.charAt(0) : 'X';
    }
}
