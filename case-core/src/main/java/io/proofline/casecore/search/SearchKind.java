package io.proofline.casecore.search;

import java.util.Arrays;
import java.util.Locale;

/** What a hashed value is. */
public enum SearchKind {
    /** Of a document, with its issuing state. */
    DOCUMENT_NUMBER,
    EMAIL,
    PHONE,
    /** The digest of a picture that was sent. */
    PICTURE;

    /** The word in the database, in facts and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SearchKind ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
