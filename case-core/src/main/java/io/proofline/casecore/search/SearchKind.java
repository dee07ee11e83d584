package io.proofline.casecore.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a hashed value is. */
public enum SearchKind {
    /** Of a document, with its issuing state. */
    DOCUMENT_NUMBER(true),
    EMAIL(true),
    PHONE(true),
    /** As the client names the applicant's device. */
    DEVICE(true),
    /** The digest of a picture that was sent. */
    PICTURE(true),
    /** A number of the document or the person, read or claimed, without state; letters and digits alone. */
    ANY_NUMBER(false),
    /** The last digits of a telephone number, the same with and without the prefix of its country. */
    PHONE_END(false),
    /** The client's name for the case, letters and digits alone. */
    REFERENCE(false),
    /** The first eight digits of the case's id, by which the console calls it. */
    ID_START(false);

    private final boolean relates;

    SearchKind(boolean relates) {
        this.relates = relates;
    }

    /** The word in the database, in facts and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if two cases with such a value in common have to do with each other; others only help to find a case. */
    boolean relates() {
        return relates;
    }

    /** The kinds that somebody may mean who types something to find a case. */
    static List<SearchKind> sought() {
        return List.of(EMAIL, ANY_NUMBER, PHONE_END, REFERENCE, ID_START);
    }

    static SearchKind ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
