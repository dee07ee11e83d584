package io.proofline.engine.looks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages speak: for each there are message files of console and portal. */
public final class Languages {

    /** ISO 639-1 codes; the first is for those who ask for none of these. */
    public static final List<String> CODES = List.of("en", "ur", "id");

    static final Locale DEFAULT = Locale.forLanguageTag(CODES.get(0));

    private Languages() {}

    /** The query that opens a page in a language; empty for English, which a browser may know better, and for others. */
    public static String choice(String code) {
        return ofCode(code).filter(locale -> !locale.equals(DEFAULT)).isPresent()
                ? "?" + ChosenLooks.LANGUAGE + "=" + code
                : "";
    }

    static Optional<Locale> ofCode(String code) {
        return CODES.contains(code) ? Optional.of(Locale.forLanguageTag(code)) : Optional.empty();
    }

    /** The best of ours for an {@code Accept-Language} header (RFC 9110, 12.5.4); empty if it has none of them. */
    static Optional<Locale> accepted(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), CODES))
                    .flatMap(Languages::ofCode);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
