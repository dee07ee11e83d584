package io.proofline.contract.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A family of documents that is read and validated by the same rules. */
public enum DocumentPack {
    /** ICAO 9303-4 passport booklet, TD3 machine-readable zone. */
    ICAO_PASSPORT,
    /** ICAO 9303-5 identity card, TD1 machine-readable zone, on the back or, on specimens, the front. */
    ICAO_ID;

    /** The kebab-case word used in JSON and in the tables, e.g. {@code icao-passport}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentPack> ofWord(String word) {
        return Arrays.stream(values()).filter(pack -> pack.word().equals(word)).findFirst();
    }
}
