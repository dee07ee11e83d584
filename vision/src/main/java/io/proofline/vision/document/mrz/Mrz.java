package io.proofline.vision.document.mrz;

/** Words of the machine-readable zone that several classes here use. */
final class Mrz {

    static final char FILLER = '<';

    private Mrz() {}

    static boolean allFillers(CharSequence text) {
        return text.chars().allMatch(character -> character == FILLER);
    }

    /** Fillers at both ends cut off, those between turned into spaces. */
    static String spaced(String text) {
        return text.replace(FILLER, ' ').strip();
    }
}
