package io.proofline.vision.document.mrz;

/**
 * The name field taken apart: ICAO 9303-3 section 4.6.
 *
 * @param surname primary identifier, words separated by spaces
 * @param givenNames secondary identifier; empty if there is none
 */
record MrzNames(String surname, String givenNames) {

    private static final String SEPARATOR = "<<";

    static MrzNames of(String field) {
        int end = field.indexOf(SEPARATOR);
        if (end < 0) {
            return new MrzNames(Mrz.spaced(field), "");
        }
        return new MrzNames(Mrz.spaced(field.substring(0, end)), Mrz.spaced(field.substring(end)));
    }

    /** The two identifiers in fields of their own. In the French layout a double filler parts given names. */
    static MrzNames apart(String surname, String givenNames) {
        return new MrzNames(Mrz.spaced(surname), Mrz.spaced(givenNames).replaceAll(" +", " "));
    }
}
