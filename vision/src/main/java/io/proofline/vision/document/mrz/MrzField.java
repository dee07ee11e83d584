package io.proofline.vision.document.mrz;

/** The data elements of a zone, without its check digits. */
public enum MrzField {
    DOCUMENT_CODE,
    ISSUING_STATE,
    NAMES,
    /** In the French layout the given names stand apart. */
    GIVEN_NAMES,
    DOCUMENT_NUMBER,
    NATIONALITY,
    BIRTH_DATE,
    SEX,
    EXPIRY_DATE,
    /** On a TD3 the personal number; elsewhere what the issuer likes. */
    OPTIONAL_DATA,
    /** The second optional element of a TD1, on its middle line. */
    OPTIONAL_DATA_2
}
