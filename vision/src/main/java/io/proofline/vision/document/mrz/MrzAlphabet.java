package io.proofline.vision.document.mrz;

/** Which characters a field of the zone may hold. The filler is allowed where its meaning is "none" or "unknown". */
public enum MrzAlphabet {
    /** Letters and fillers: names and states. */
    LETTERS("ABCDEFGHIJKLMNOPQRSTUVWXYZ<"),
    /** Digits and fillers: dates, of which parts may be unknown, and check digits of fields that may be empty. */
    DIGITS("0123456789<"),
    /** M, F, or the filler for unspecified. */
    SEX("MF<"),
    /** Everything that a zone may hold. */
    ANY("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<");

    private final String characters;

    MrzAlphabet(String characters) {
        this.characters = characters;
    }

    public boolean allows(char character) {
        return characters.indexOf(character) >= 0;
    }

    /** All characters allowed. */
    public String characters() {
        return characters;
    }
}
