package io.proofline.vision.document.visual;

import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.names.Transliteration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The captions that passports and cards print beside their fields, in English and French as ICAO 9303-3 asks. */
final class Labels {

    /** Without spaces and marks, since recognisers drop both; longer captions before those that they contain. */
    private static final Map<String, List<String>> CAPTIONS = Map.of(
            FieldNames.GIVEN_NAMES, List.of("GIVENNAME", "FORENAME", "FIRSTNAME", "PRENOM"),
            FieldNames.SURNAME, List.of("SURNAME", "FAMILYNAME", "LASTNAME"),
            FieldNames.DOCUMENT_NUMBER,
                    List.of(
                            "PASSPORTNO",
                            "PASSPORTNUMBER",
                            "PASSEPORTN",
                            "DOCUMENTNO",
                            "DOCUMENTNUMBER",
                            "CARDNO",
                            "CARDNUMBER",
                            "NODUDOCUMENT"),
            FieldNames.NATIONALITY, List.of("NATIONALIT"),
            FieldNames.BIRTH_DATE, List.of("DATEOFBIRTH", "BIRTHDATE", "DATEDENAISSANCE"),
            FieldNames.SEX, List.of("SEX"),
            FieldNames.ISSUE_DATE, List.of("DATEOFISSUE", "ISSUEDATE", "DATEDEDELIVRANCE"),
            FieldNames.EXPIRY_DATE, List.of("DATEOFEXPIRY", "EXPIRYDATE", "EXPIRATION", "VALIDUNTIL"));

    private static final int LONGEST_CAPTION = 60;

    private Labels() {}

    /** True if the line is, or begins with, the caption of that field. */
    static boolean captions(String field, String line) {
        String letters = letters(line);
        return letters.length() <= LONGEST_CAPTION
                && CAPTIONS.getOrDefault(field, List.of()).stream().anyMatch(letters::contains);
    }

    static boolean anyCaption(String line) {
        return CAPTIONS.keySet().stream().anyMatch(field -> captions(field, line));
    }

    /** What follows a caption on its own line, behind a colon. */
    static Optional<String> behind(String line) {
        int colon = line.indexOf(':');
        return colon < 0 || colon == line.length() - 1
                ? Optional.empty()
                : Optional.of(line.substring(colon + 1).strip());
    }

    private static String letters(String line) {
        List<String> forms = Transliteration.forms(line);
        return forms.get(forms.size() - 1).replaceAll("[^A-Z]", "");
    }
}
