package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.document.FieldNames;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client may claim about its applicant. All of it is optional; what is claimed is compared with the document.
 * Only the form is looked at here: a malformed e-mail address is a finding about the applicant, not a bad request.
 */
public enum Claim {
    SURNAME(FieldNames.SURNAME, Form.NAME, "ERIKSSON"),
    GIVEN_NAMES(FieldNames.GIVEN_NAMES, Form.NAME, "ANNA MARIA"),
    FULL_NAME(FieldNames.FULL_NAME, Form.NAME, "ANNA MARIA ERIKSSON"),
    FATHER_NAME(FieldNames.FATHER_NAME, Form.NAME, "LARS ERIKSSON"),
    BIRTH_DATE(FieldNames.BIRTH_DATE, Form.DATE, "1974-08-12"),
    SEX(FieldNames.SEX, Form.SEX, "F"),
    NATIONALITY(FieldNames.NATIONALITY, Form.STATE, "UTO"),
    ISSUING_STATE(FieldNames.ISSUING_STATE, Form.STATE, "UTO"),
    DOCUMENT_NUMBER(FieldNames.DOCUMENT_NUMBER, Form.NUMBER, "L898902C3"),
    PERSONAL_NUMBER(FieldNames.PERSONAL_NUMBER, Form.NUMBER, "ZE184226B"),
    EXPIRY_DATE(FieldNames.EXPIRY_DATE, Form.DATE, "2032-04-15"),
    EMAIL(FieldNames.EMAIL, Form.ADDRESS, "anna.eriksson@example.org"),
    PHONE(FieldNames.PHONE, Form.NUMBER, "+44 20 7946 0018"),
    COUNTRY(FieldNames.COUNTRY, Form.STATE, "GBR"),
    DEVICE_ID(FieldNames.DEVICE_ID, Form.DEVICE, "6f1d4c0e-2b7a-4e53-9a55-0d9c7c1f7b21");

    private final String word;
    private final Form form;
    private final String example;

    Claim(String word, Form form, String example) {
        this.word = word;
        this.form = form;
        this.example = example;
    }

    /** Its name in JSON, the same word as the document's field of that meaning. */
    public String word() {
        return word;
    }

    public String example() {
        return example;
    }

    /** A sentence that tells the form. */
    public String form() {
        return form.sentence;
    }

    /** True if the text has the claim's form. */
    boolean takes(String text) {
        return form.pattern.matcher(text).matches() && (form != Form.DATE || isDate(text));
    }

    public static Optional<Claim> ofWord(String word) {
        return Arrays.stream(values()).filter(claim -> claim.word.equals(word)).findFirst();
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private enum Form {
        NAME("[^\\p{Cntrl}\\p{Cs}]{1,200}", "1 to 200 characters, no control characters."),
        DATE("\\d{4}-\\d{2}-\\d{2}", "A date as YYYY-MM-DD."),
        SEX("[MFX]", "M, F or X."),
        STATE("[A-Z]{1,3}", "An ISO 3166-1 alpha-3 or ICAO 9303-3 code, in capitals."),
        NUMBER("[^\\p{Cntrl}\\p{Cs}]{1,50}", "1 to 50 characters, no control characters."),
        DEVICE("[^\\p{Cntrl}\\p{Cs}]{8,200}", "8 to 200 characters, no control characters."),
        ADDRESS("[^\\p{Cntrl}\\p{Cs}]{1,254}", "1 to 254 characters, no control characters.");

        private final Pattern pattern;
        private final String sentence;

        Form(String pattern, String sentence) {
            this.pattern = Pattern.compile(pattern);
            this.sentence = sentence;
        }
    }
}
