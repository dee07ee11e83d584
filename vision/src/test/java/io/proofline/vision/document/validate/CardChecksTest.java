package io.proofline.vision.document.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.DocumentQuality;
import io.proofline.vision.document.DocumentReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checks of national cards, whose numbers speak of their holders. */
class CardChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Map<String, String> KTP = Map.of(
            FieldNames.DOCUMENT_NUMBER, "3404074101900001",
            FieldNames.ISSUING_STATE, "IDN",
            FieldNames.FULL_NAME, "SITI RAHAYU",
            FieldNames.BIRTH_DATE, "1990-01-01",
            FieldNames.SEX, "F",
            FieldNames.PROVINCE, "DAERAH ISTIMEWA YOGYAKARTA");
    private static final Map<String, String> CNIC = Map.of(
            FieldNames.DOCUMENT_NUMBER, "35202-1234567-8",
            FieldNames.ISSUING_STATE, "PAK",
            FieldNames.FULL_NAME, "AYESHA QURESHI",
            FieldNames.BIRTH_DATE, "1990-01-01",
            FieldNames.SEX, "F",
            FieldNames.ISSUE_DATE, "2020-01-01",
            FieldNames.EXPIRY_DATE, "2030-01-01");

    private final DocumentValidator validator = new DocumentValidator(ValidationRules.standard());

    @Test
    void a_sound_ktp_passes_and_needs_no_machine_readable_zone() {
        DocumentValidation validation = ktp(Map.of());

        assertThat(validation.reasons()).isEmpty();
        assertThat(verdict(validation, "mrz_present")).isEqualTo(CheckVerdict.NOT_APPLICABLE);
        for (String check : List.of(
                "number_format",
                "number_as_read",
                "number_region",
                "number_birth_date",
                "number_sex",
                "number_place")) {
            assertThat(verdict(validation, check)).as(check).isEqualTo(CheckVerdict.PASS);
        }
    }

    @Test
    void a_nik_that_contradicts_the_printed_date_or_sex_fails() {
        assertThat(codes(ktp(Map.of(FieldNames.BIRTH_DATE, "1990-01-02"))))
                .containsExactly(ReasonCodes.NUMBER_CONTRADICTS);
        assertThat(verdict(ktp(Map.of(FieldNames.SEX, "M")), "number_sex")).isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void somebody_who_moved_to_another_province_is_warned_of_and_not_failed() {
        DocumentValidation validation = ktp(Map.of(FieldNames.PROVINCE, "BALI"));

        assertThat(verdict(validation, "number_place")).isEqualTo(CheckVerdict.WARN);
        assertThat(codes(validation)).containsExactly(ReasonCodes.NUMBER_CONTRADICTS);
    }

    @Test
    void a_nik_of_no_province_fails_and_one_of_an_unknown_district_warns() {
        assertThat(verdict(ktp(Map.of(FieldNames.DOCUMENT_NUMBER, "9904074101900001")), "number_format"))
                .isEqualTo(CheckVerdict.FAIL);
        assertThat(verdict(ktp(Map.of(FieldNames.DOCUMENT_NUMBER, "340407410190000")), "number_format"))
                .isEqualTo(CheckVerdict.FAIL);
        assertThat(verdict(ktp(Map.of(FieldNames.DOCUMENT_NUMBER, "3404994101900001")), "number_region"))
                .isEqualTo(CheckVerdict.WARN);
    }

    @Test
    void a_letter_resolved_in_the_number_is_told() {
        List<ExtractedField> fields = new ArrayList<>(fields(CNIC));
        fields.removeIf(field -> field.name().equals(FieldNames.DOCUMENT_NUMBER));
        fields.add(field(
                FieldNames.DOCUMENT_NUMBER,
                "35202-1234567-8",
                "3S202-1234567-B",
                FieldSource.VISUAL_ZONE,
                DocumentSide.FRONT));

        assertThat(codes(validate(fields, DocumentPack.PK_CNIC))).containsExactly(ReasonCodes.DOCUMENT_NUMBER_REPAIRED);
    }

    @Test
    void luhn_is_a_fact_of_a_cnic_and_fails_nothing() {
        DocumentValidation validation = validate(fields(CNIC), DocumentPack.PK_CNIC);

        assertThat(validation.reasons()).isEmpty();
        assertThat(validation.toFacts()).containsEntry("number_luhn_holds", false);
        assertThat(ktp(Map.of()).toFacts()).doesNotContainKey("number_luhn_holds");
    }

    @Test
    void the_last_digit_of_a_cnic_is_held_against_the_printed_sex() {
        assertThat(verdict(validate(fields(with(CNIC, FieldNames.SEX, "M")), DocumentPack.PK_CNIC), "number_sex"))
                .isEqualTo(CheckVerdict.FAIL);
        assertThat(verdict(
                        validate(
                                fields(with(CNIC, FieldNames.DOCUMENT_NUMBER, "35202-1234567-0")),
                                DocumentPack.PK_CNIC),
                        "number_format"))
                .isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void a_barcode_and_a_back_of_another_number_fail() {
        List<ExtractedField> fields = new ArrayList<>(fields(CNIC));
        fields.add(
                field(FieldNames.DOCUMENT_NUMBER, "35202-7654321-8", "", FieldSource.VISUAL_ZONE, DocumentSide.BACK));
        assertThat(verdict(validate(fields, DocumentPack.PK_CNIC), "front_and_back"))
                .isEqualTo(CheckVerdict.FAIL);

        fields.add(field(FieldNames.DOCUMENT_NUMBER, "35202-7654321-8", "", FieldSource.BARCODE, DocumentSide.BACK));
        assertThat(verdict(validate(fields, DocumentPack.PK_CNIC), "barcode")).isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void a_field_with_characters_that_it_cannot_have_warns() {
        DocumentValidation validation = ktp(Map.of(FieldNames.FULL_NAME, "S1TI RAHAYU"));

        assertThat(codes(validation)).containsExactly(ReasonCodes.FIELD_FORMAT_WRONG);
    }

    @Test
    void one_picture_sent_as_two_fails_also_if_it_was_compressed_again() {
        SubmittedPicture front = new SubmittedPicture("document_front", "aa", 0x0123456789abcdefL);
        SubmittedPicture again = new SubmittedPicture("document_back", "bb", 0x0123456789abcdeeL);
        SubmittedPicture selfie = new SubmittedPicture("selfie", "cc", ~0x0123456789abcdefL);

        assertThat(verdict(pictures(List.of(front, again)), "distinct_pictures"))
                .isEqualTo(CheckVerdict.FAIL);
        assertThat(verdict(pictures(List.of(front, selfie)), "distinct_pictures"))
                .isEqualTo(CheckVerdict.PASS);
        assertThat(verdict(pictures(List.of(front)), "distinct_pictures")).isEqualTo(CheckVerdict.NOT_APPLICABLE);
    }

    @Test
    void utopia_is_a_state_for_specimens_alone() {
        assertThat(ValidationRules.standard().knows("UTO")).isFalse();
        assertThat(ValidationRules.withSpecimens().knows("UTO")).isTrue();
        assertThat(ValidationRules.standard().knows("IDN")).isTrue();
        assertThat(ValidationRules.withSpecimens().knows("QQQ")).isFalse();
    }

    @Test
    void every_claim_has_its_own_similarity_for_the_tables_to_judge() {
        DocumentValidation validation = validator.validate(
                reading(fields(KTP)),
                Map.of(FieldNames.FULL_NAME, "Rahayu Siti", FieldNames.BIRTH_DATE, "1990-01-02"),
                DocumentPack.ID_KTP,
                TODAY);

        assertThat(validation.claimSimilarities().get(FieldNames.FULL_NAME)).isEqualTo(1);
        assertThat(validation.claimSimilarities().get(FieldNames.BIRTH_DATE)).isZero();
    }

    private DocumentValidation ktp(Map<String, String> changes) {
        Map<String, String> values = KTP;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            values = with(values, change.getKey(), change.getValue());
        }
        return validate(fields(values), DocumentPack.ID_KTP);
    }

    private DocumentValidation pictures(List<SubmittedPicture> pictures) {
        return validator.validate(reading(fields(KTP)), Map.of(), DocumentPack.ID_KTP, TODAY, pictures, List.of());
    }

    private DocumentValidation validate(List<ExtractedField> fields, DocumentPack pack) {
        return validator.validate(reading(fields), Map.of(), pack, TODAY);
    }

    private static Map<String, String> with(Map<String, String> values, String field, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    private static List<ExtractedField> fields(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> field(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue(),
                        FieldSource.VISUAL_ZONE,
                        DocumentSide.FRONT))
                .toList();
    }

    private static ExtractedField field(String name, String value, String raw, FieldSource source, DocumentSide side) {
        return new ExtractedField(name, value, raw, source, 0.9, side, List.of(), "");
    }

    private static DocumentReading reading(List<ExtractedField> fields) {
        return new DocumentReading(
                fields,
                Optional.empty(),
                new DocumentQuality(0.5, 0.5, 0, 1),
                true,
                Optional.empty(),
                Optional.empty(),
                0.9,
                List.of(),
                true);
    }

    private static CheckVerdict verdict(DocumentValidation validation, String check) {
        return validation.findings().stream()
                .filter(finding -> finding.name().equals(check))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<String> codes(DocumentValidation validation) {
        return validation.reasons().stream().map(Reason::code).toList();
    }
}
