package io.proofline.contract.document;

/** Names of the fields that are read from documents and claimed by applicants, the same word for both. */
public final class FieldNames {

    public static final String DOCUMENT_TYPE = "document_type";
    public static final String DOCUMENT_NUMBER = "document_number";
    /** ISO 3166-1 alpha-3, or a code of ICAO 9303-3 section 5 such as {@code UTO}. */
    public static final String ISSUING_STATE = "issuing_state";

    public static final String NATIONALITY = "nationality";
    public static final String SURNAME = "surname";
    public static final String GIVEN_NAMES = "given_names";
    /** ISO 8601. */
    public static final String BIRTH_DATE = "birth_date";
    /** M, F or X. */
    public static final String SEX = "sex";
    /** ISO 8601. */
    public static final String EXPIRY_DATE = "expiry_date";
    /** ISO 8601. */
    public static final String ISSUE_DATE = "issue_date";

    public static final String PERSONAL_NUMBER = "personal_number";

    /** Claimed only. */
    public static final String EMAIL = "email";
    /** Claimed only; as typed, any format. */
    public static final String PHONE = "phone";
    /** Claimed only; ISO 3166-1 alpha-3 country of residence. */
    public static final String COUNTRY = "country";

    private FieldNames() {}
}
