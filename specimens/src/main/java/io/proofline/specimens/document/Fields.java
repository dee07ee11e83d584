package io.proofline.specimens.document;

import java.util.List;

/** Names of what specimens print; those of fields are the contract's, spelled out since nothing is shared with it. */
public final class Fields {

    public static final String DOCUMENT_TYPE = "document_type";
    public static final String DOCUMENT_NUMBER = "document_number";
    public static final String ISSUING_STATE = "issuing_state";
    public static final String NATIONALITY = "nationality";
    public static final String SURNAME = "surname";
    public static final String GIVEN_NAMES = "given_names";
    public static final String FULL_NAME = "full_name";
    public static final String FATHER_NAME = "father_name";
    public static final String BIRTH_DATE = "birth_date";
    public static final String PLACE_OF_BIRTH = "place_of_birth";
    public static final String SEX = "sex";
    public static final String ISSUE_DATE = "issue_date";
    public static final String EXPIRY_DATE = "expiry_date";
    public static final String VALIDITY = "validity";
    public static final String PLACE_OF_ISSUE = "place_of_issue";
    public static final String ISSUING_AUTHORITY = "issuing_authority";
    public static final String PERSONAL_NUMBER = "personal_number";
    public static final String COUNTRY_OF_STAY = "country_of_stay";
    public static final String ADDRESS = "address";
    public static final String PERMANENT_ADDRESS = "permanent_address";
    public static final String PROVINCE = "province";
    public static final String REGENCY = "regency";
    public static final String BLOOD_GROUP = "blood_group";
    public static final String RT_RW = "rt_rw";
    public static final String VILLAGE = "village";
    public static final String DISTRICT = "district";
    public static final String RELIGION = "religion";
    public static final String MARITAL_STATUS = "marital_status";
    public static final String OCCUPATION = "occupation";
    public static final String CITY = "city";
    public static final String POSTAL_CODE = "postal_code";
    public static final String HEIGHT = "height";
    public static final String EYE_COLOUR = "eye_colour";
    public static final String VEHICLE_CLASSES = "vehicle_classes";
    public static final String PERMIT_TYPE = "permit_type";
    public static final String REMARKS = "remarks";
    /** Not a field: where the holder's portrait is. */
    public static final String PORTRAIT = "portrait";

    private Fields() {}

    /** The names of all fields. */
    public static List<String> all() {
        return List.of(
                DOCUMENT_TYPE,
                DOCUMENT_NUMBER,
                ISSUING_STATE,
                NATIONALITY,
                SURNAME,
                GIVEN_NAMES,
                FULL_NAME,
                FATHER_NAME,
                BIRTH_DATE,
                PLACE_OF_BIRTH,
                SEX,
                ISSUE_DATE,
                EXPIRY_DATE,
                VALIDITY,
                PLACE_OF_ISSUE,
                ISSUING_AUTHORITY,
                PERSONAL_NUMBER,
                COUNTRY_OF_STAY,
                ADDRESS,
                PERMANENT_ADDRESS,
                PROVINCE,
                REGENCY,
                BLOOD_GROUP,
                RT_RW,
                VILLAGE,
                DISTRICT,
                RELIGION,
                MARITAL_STATUS,
                OCCUPATION,
                CITY,
                POSTAL_CODE,
                HEIGHT,
                EYE_COLOUR,
                VEHICLE_CLASSES,
                PERMIT_TYPE,
                REMARKS);
    }
}
