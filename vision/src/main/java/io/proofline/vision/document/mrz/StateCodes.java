package io.proofline.vision.document.mrz;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** Codes of states and organisations as travel documents print them: ISO 3166-1 alpha-3 and ICAO 9303-3 section 5. */
public final class StateCodes {

    private static final Set<String> ISO = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));

    /** Parts D and E of the section: United Nations, other issuers, persons without a nationality, and specimens. */
    private static final Set<String> ICAO = Set.of(
            "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XAA", "XAB", "XAC", "XAF", "XAS",
            "XBA", "XCC", "XCE", "XCO", "XCT", "XDC", "XEC", "XES", "XIM", "XMP", "XMW", "XOM", "XPO", "XSA", "XXA",
            "XXB", "XXC", "XXX", "INP", "IAO", "UTO");

    private StateCodes() {}

    /** The code as a zone prints it, with Germany's single letter made whole. */
    public static String alpha3(String printed) {
        return printed.equals("D") ? "DEU" : printed;
    }

    public static boolean known(String alpha3) {
        return ISO.contains(alpha3) || ICAO.contains(alpha3);
    }
}
