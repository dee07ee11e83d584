package io.proofline.contract.document;

import java.util.List;

/** Names of the fields that are read from documents and claimed by applicants, the same word for both. */
public final class FieldNames {

    /** The MRZ's document code, e.g. {@code P}; on documents without one a word such as {@code driving_licence}. */
    public static final String DOCUMENT_TYPE = "document_type";

    public static final String DOCUMENT_NUMBER = "document_number";
    /** ISO 3166-1 alpha-3, or a code of ICAO 9303-3 section 5 such as {@code UTO}. */
    public static final String ISSUING_STATE = "issuing_state";
    /** Who issued it, where the document names an office or a part of a country, e.g. {@code US-CA}. */
    public static final String ISSUING_AUTHORITY = "issuing_authority";

    public static final String NATIONALITY = "nationality";
    public static final String SURNAME = "surname";
    public static final String GIVEN_NAMES = "given_names";
    /** The whole name, in the order of the document, where the document does not part it. */
    public static final String FULL_NAME = "full_name";

    public static final String FATHER_NAME = "father_name";
    /** ISO 8601. */
    public static final String BIRTH_DATE = "birth_date";

    public static final String PLACE_OF_BIRTH = "place_of_birth";
    /** M, F or X. */
    public static final String SEX = "sex";
    /** ISO 8601. */
    public static final String EXPIRY_DATE = "expiry_date";
    /** {@code lifetime} on a document that says that it does not expire; such a document has no expiry date. */
    public static final String VALIDITY = "validity";
    /** ISO 8601. */
    public static final String ISSUE_DATE = "issue_date";

    public static final String PLACE_OF_ISSUE = "place_of_issue";

    public static final String PERSONAL_NUMBER = "personal_number";
    /** ISO 3166-1 alpha-3. */
    public static final String COUNTRY_OF_STAY = "country_of_stay";

    public static final String ADDRESS = "address";
    public static final String PERMANENT_ADDRESS = "permanent_address";
    public static final String CITY = "city";
    public static final String POSTAL_CODE = "postal_code";
    /** Neighbourhood and hamlet units of an Indonesian address, e.g. {@code 007/008}. */
    public static final String RT_RW = "rt_rw";
    /** Indonesia: kelurahan or desa. */
    public static final String VILLAGE = "village";
    /** Indonesia: kecamatan. */
    public static final String DISTRICT = "district";
    /** Indonesia: kabupaten or kota. */
    public static final String REGENCY = "regency";

    public static final String PROVINCE = "province";
    /** A, B, AB or O, with {@code +} or {@code -} if printed. */
    public static final String BLOOD_GROUP = "blood_group";

    public static final String RELIGION = "religion";
    /** {@code single}, {@code married}, {@code divorced} or {@code widowed}. */
    public static final String MARITAL_STATUS = "marital_status";

    public static final String OCCUPATION = "occupation";
    public static final String HEIGHT = "height";
    public static final String EYE_COLOUR = "eye_colour";
    /** Vehicle classes of a driving licence. */
    public static final String VEHICLE_CLASSES = "vehicle_classes";
    /** Kind of residence permit, or of visa. */
    public static final String PERMIT_TYPE = "permit_type";

    public static final String REMARKS = "remarks";

    /** Claimed only. */
    public static final String EMAIL = "email";
    /** Claimed only; as typed, any format. */
    public static final String PHONE = "phone";
    /** Claimed only; ISO 3166-1 alpha-3 country of residence. */
    public static final String COUNTRY = "country";
    /** Claimed only; how the client knows the device that the applicant uses, the same for every case from it. */
    public static final String DEVICE_ID = "device_id";

    /** Those that can stand on a document. */
    public static final List<String> ON_DOCUMENTS = List.of(
            DOCUMENT_TYPE,
            DOCUMENT_NUMBER,
            ISSUING_STATE,
            ISSUING_AUTHORITY,
            NATIONALITY,
            SURNAME,
            GIVEN_NAMES,
            FULL_NAME,
            FATHER_NAME,
            BIRTH_DATE,
            PLACE_OF_BIRTH,
            SEX,
            EXPIRY_DATE,
            VALIDITY,
            ISSUE_DATE,
            PLACE_OF_ISSUE,
            PERSONAL_NUMBER,
            COUNTRY_OF_STAY,
            ADDRESS,
            PERMANENT_ADDRESS,
            CITY,
            POSTAL_CODE,
            RT_RW,
            VILLAGE,
            DISTRICT,
            REGENCY,
            PROVINCE,
            BLOOD_GROUP,
            RELIGION,
            MARITAL_STATUS,
            OCCUPATION,
            HEIGHT,
            EYE_COLOUR,
            VEHICLE_CLASSES,
            PERMIT_TYPE,
            REMARKS);

    private FieldNames() {}
}
