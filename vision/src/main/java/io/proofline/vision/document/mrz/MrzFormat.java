package io.proofline.vision.document.mrz;

/** The layouts of machine-readable zones, with their lines and characters a line. */
public enum MrzFormat {
    /** ICAO 9303-5, cards. */
    TD1(3, 30, "ACI"),
    /** ICAO 9303-6, larger cards. */
    TD2(2, 36, "ACI"),
    /** ICAO 9303-4, passports. */
    TD3(2, 44, "P"),
    /** ICAO 9303-7, visas of format A. */
    MRV_A(2, 44, "V"),
    /** ICAO 9303-7, visas of format B. */
    MRV_B(2, 36, "V"),
    /** The French identity card issued until 2021; a national layout. */
    FRENCH_ID(2, 36, "I");

    private final int lines;
    private final int columns;

    private final String documentCodes;

    MrzFormat(int lines, int columns, String documentCodes) {
        this.lines = lines;
        this.columns = columns;
        this.documentCodes = documentCodes;
    }

    public int lines() {
        return lines;
    }

    /** Characters in each line. */
    public int columns() {
        return columns;
    }

    /** First letters that the document code of this format may have. */
    public String documentCodes() {
        return documentCodes;
    }

    /** The format's name as documents about it write it, e.g. {@code MRV-A}. */
    public String word() {
        return name().replace('_', '-');
    }
}
