package io.proofline.vision.document.barcode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The barcode of a driving licence or identity card of the United States or Canada: AAMVA DL/ID Card Design Standard
 * (2020), annex D, and its versions since 2000.
 *
 * @param issuer issuer identification number, six digits
 * @param version of the standard, 1 to 99; 0 for cards before it
 * @param elements element id, e.g. {@code DAQ}, → value without padding
 */
public record DrivingLicence(String issuer, int version, Map<String, String> elements) {

    /** File type, issuer, version; from version 2 on the issuer's own version; number of subfiles. */
    private static final Pattern HEADER = Pattern.compile("(?:ANSI |AAMVA)(\\d{6})(\\d{2})");

    private static final Pattern SUBFILE = Pattern.compile("(?:DL|ID)(?=D[A-D][A-Z])");
    /** Issuers mark the end of an element by a line feed; some by a carriage return. */
    private static final Pattern ELEMENT_END = Pattern.compile("[\\n\\r\\u001e]+");

    private static final Pattern ELEMENT = Pattern.compile("(D[A-D][A-Z])(.{1,120})", Pattern.DOTALL);
    private static final int MOST_CHARACTERS = 4000;

    public DrivingLicence {
        elements = Map.copyOf(elements);
    }

    /** The first licence among barcodes. */
    public static Optional<DrivingLicence> in(List<Barcode> barcodes) {
        return barcodes.stream()
                .filter(barcode -> barcode.symbology() == Barcode.Symbology.PDF_417)
                .flatMap(barcode -> parse(barcode.text()).stream())
                .findFirst();
    }

    /**
     * Takes a barcode's text apart.
     *
     * @return empty if it is not of a licence, or has no element
     */
    public static Optional<DrivingLicence> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            return Optional.empty();
        }
        Map<String, String> elements = elements(text, header.end());
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(new DrivingLicence(header.group(1), Integer.parseInt(header.group(2)), elements));
    }

    /** An element's value; empty if it is not there or says that there is none. */
    public Optional<String> element(String id) {
        return Optional.ofNullable(elements.get(id)).filter(value -> !value.matches("(?i)NONE|UNAVL|UNAVAIL|N/A"));
    }

    /** Offsets in the header are wrong on cards of several issuers, so the subfile is found by its own name. */
    private static Map<String, String> elements(String text, int from) {
        Map<String, String> elements = new LinkedHashMap<>();
        Matcher subfile = SUBFILE.matcher(text).region(from, text.length());
        while (subfile.find()) {
            ELEMENT_END
                    .splitAsStream(text.substring(subfile.end()))
                    .map(ELEMENT::matcher)
                    .filter(element -> element.matches() && !element.group(2).isBlank())
                    .forEach(element -> elements.putIfAbsent(
                            element.group(1), element.group(2).strip()));
        }
        return elements;
    }
}
