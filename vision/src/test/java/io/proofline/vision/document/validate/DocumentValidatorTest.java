package io.proofline.vision.document.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.DocumentQuality;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.MrzReading;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.pack.Detection;
import io.proofline.vision.document.pack.Detection.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentValidatorTest {

    private static final LocalDate TODAY = LocalDate.of(2012, 1, 1);

    private final DocumentValidator validator = new DocumentValidator(ValidationRules.withSpecimens());

    @Test
    void a_sound_passport_passes_every_applicable_check() {
        DocumentValidation validation = validator.validate(
                passport(Map.of()),
                Map.of(
                        FieldNames.SURNAME,
                        "Eriksson",
                        FieldNames.GIVEN_NAMES,
                        "Anna",
                        FieldNames.BIRTH_DATE,
                        "1974-08-12"),
                DocumentPack.ICAO_PASSPORT,
                TODAY);

        assertThat(validation.outcome()).isEqualTo(Outcome.PASS);
        assertThat(validation.reasons()).isEmpty();
        assertThat(validation.score()).isEqualTo(1);
        assertThat(validation.checkDigitsValid()).isTrue();
        assertThat(validation.age()).hasValue(37);
        assertThat(validation.claimAgreement().orElseThrow()).isGreaterThan(0.9);
        assertThat(validation.toFacts()).containsEntry("failed", List.of()).containsEntry("expired", false);
    }

    @Test
    void an_expired_passport_fails_and_says_so() {
        DocumentValidation validation =
                validator.validate(passport(Map.of()), Map.of(), DocumentPack.ICAO_PASSPORT, LocalDate.of(2012, 4, 16));

        assertThat(validation.expired()).isTrue();
        assertThat(codes(validation)).containsExactly(ReasonCodes.DOCUMENT_EXPIRED);
        assertThat(validation.toFacts()).containsEntry("failed", List.of("expiry"));
    }

    @Test
    void a_passport_is_valid_on_its_last_day_with_a_warning() {
        DocumentValidation validation =
                validator.validate(passport(Map.of()), Map.of(), DocumentPack.ICAO_PASSPORT, LocalDate.of(2012, 4, 15));

        assertThat(validation.outcome()).isEqualTo(Outcome.WARN);
        assertThat(codes(validation)).containsExactly(ReasonCodes.DOCUMENT_EXPIRES_SOON);
    }

    @Test
    void somebody_is_of_age_on_the_birthday_and_not_the_day_before() {
        DocumentReading young = passport(Map.of(FieldNames.BIRTH_DATE, "1994-01-02"));

        assertThat(codes(validator.validate(young, Map.of(), DocumentPack.ICAO_PASSPORT, TODAY)))
                .containsExactly(ReasonCodes.UNDER_AGE);
        assertThat(codes(validator.validate(young, Map.of(), DocumentPack.ICAO_PASSPORT, TODAY.plusDays(1))))
                .isEmpty();
    }

    @Test
    void a_wrong_check_digit_fails_by_name() {
        DocumentReading reading = passport(Map.of(), Map.of("birth_date", false, "composite", false));

        DocumentValidation validation = validator.validate(reading, Map.of(), DocumentPack.ICAO_PASSPORT, TODAY);

        assertThat(validation.checkDigitsValid()).isFalse();
        assertThat(validation.reasons())
                .containsExactly(Reason.of(
                        ReasonCodes.MRZ_CHECK_DIGIT_WRONG, Map.of("fields", List.of("birth_date", "composite"))));
    }

    @Test
    void an_unknown_state_a_missing_number_and_another_kind_of_document_each_fail() {
        DocumentReading reading = passport(
                Map.of(FieldNames.ISSUING_STATE, "QQQ", FieldNames.DOCUMENT_NUMBER, "", FieldNames.DOCUMENT_TYPE, "I"));

        assertThat(codes(validator.validate(reading, Map.of(), DocumentPack.ICAO_PASSPORT, TODAY)))
                .containsExactly(
                        ReasonCodes.ISSUING_STATE_UNKNOWN,
                        ReasonCodes.DOCUMENT_TYPE_DIFFERS,
                        ReasonCodes.REQUIRED_FIELD_MISSING);
    }

    @Test
    void a_document_that_clearly_looks_like_one_of_another_pack_fails() {
        DocumentValidation clear =
                validator.validate(lookingLike(DocumentPack.ID_KTP, 0.97), Map.of(), DocumentPack.ICAO_PASSPORT, TODAY);
        DocumentValidation unclear =
                validator.validate(lookingLike(DocumentPack.ID_KTP, 0.6), Map.of(), DocumentPack.ICAO_PASSPORT, TODAY);

        assertThat(codes(clear)).containsExactly(ReasonCodes.DOCUMENT_TYPE_DIFFERS);
        assertThat(details(clear, "document_type"))
                .containsEntry("detected", "id-ktp")
                .containsEntry("pack", "icao-passport");
        assertThat(codes(unclear)).isEmpty();
    }

    @Test
    void a_printed_date_that_contradicts_the_zone_warns_and_lowers_the_agreement() {
        DocumentReading reading = passport(Map.of());
        List<ExtractedField> fields = new ArrayList<>(reading.fields());
        fields.add(printed(FieldNames.BIRTH_DATE, "1975-08-12"));
        fields.add(printed(FieldNames.SURNAME, "ERIKSSON"));

        DocumentValidation validation =
                validator.validate(with(reading, fields), Map.of(), DocumentPack.ICAO_PASSPORT, TODAY);

        assertThat(validation.outcome()).isEqualTo(Outcome.WARN);
        assertThat(validation.visualZoneAgreement()).hasValue(0.5);
        assertThat(codes(validation)).containsExactly(ReasonCodes.VISUAL_ZONE_DIFFERS);
    }

    @Test
    void how_alike_claimed_names_are_is_told_and_left_to_the_tables() {
        DocumentReading reading = passport(Map.of(FieldNames.SURNAME, "MUELLER"));

        DocumentValidation same =
                validator.validate(reading, Map.of(FieldNames.SURNAME, "Müller"), DocumentPack.ICAO_PASSPORT, TODAY);
        DocumentValidation other =
                validator.validate(reading, Map.of(FieldNames.SURNAME, "Okonkwo"), DocumentPack.ICAO_PASSPORT, TODAY);

        assertThat(same.claimSimilarities()).containsEntry(FieldNames.SURNAME, 1.0);
        assertThat(other.claimSimilarities().get(FieldNames.SURNAME)).isLessThan(0.82);
        assertThat(codes(same)).isEmpty();
        assertThat(codes(other)).isEmpty();
        assertThat(details(other, "claims")).containsEntry("judged_by_tables", List.of(FieldNames.SURNAME));
    }

    @Test
    void another_birth_date_than_the_claimed_one_fails_whatever_the_names() {
        DocumentReading reading = passport(Map.of(FieldNames.SURNAME, "MUELLER", FieldNames.BIRTH_DATE, "1974-08-12"));

        DocumentValidation validation = validator.validate(
                reading,
                Map.of(FieldNames.SURNAME, "Müller", FieldNames.BIRTH_DATE, "1984-08-12"),
                DocumentPack.ICAO_PASSPORT,
                TODAY);

        assertThat(validation.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(codes(validation)).containsExactly(ReasonCodes.CLAIM_DIFFERS);
    }

    @Test
    void a_field_that_the_step_requires_is_as_mandatory_as_one_of_the_pack() {
        List<String> required = List.of(FieldNames.NATIONALITY, FieldNames.PLACE_OF_BIRTH);

        DocumentValidation validation = validator.validate(
                passport(Map.of()), Map.of(), DocumentPack.ICAO_PASSPORT, TODAY, List.of(), required);

        assertThat(validation.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(validation.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCodes.REQUIRED_FIELD_MISSING);
            assertThat(reason.data()).containsEntry("fields", List.of(FieldNames.PLACE_OF_BIRTH));
        });
    }

    @Test
    void the_validator_works_on_the_facts_of_a_reading() {
        DocumentReading reading = passport(Map.of());

        DocumentReading again = DocumentReading.fromFacts(reading.toFacts());

        assertThat(again).isEqualTo(reading);
        assertThat(validator.validate(again, Map.of(), DocumentPack.ICAO_PASSPORT, TODAY))
                .isEqualTo(validator.validate(reading, Map.of(), DocumentPack.ICAO_PASSPORT, TODAY));
    }

    private static List<String> codes(DocumentValidation validation) {
        return validation.reasons().stream().map(Reason::code).toList();
    }

    private static DocumentReading passport(Map<String, String> changes) {
        return passport(changes, Map.of("birth_date", true, "composite", true));
    }

    private static DocumentReading passport(Map<String, String> changes, Map<String, Boolean> checkDigits) {
        Map<String, String> values = Map.of(
                FieldNames.DOCUMENT_TYPE, "P",
                FieldNames.ISSUING_STATE, "UTO",
                FieldNames.NATIONALITY, "UTO",
                FieldNames.SURNAME, "ERIKSSON",
                FieldNames.GIVEN_NAMES, "ANNA MARIA",
                FieldNames.DOCUMENT_NUMBER, "L898902C3",
                FieldNames.BIRTH_DATE, "1974-08-12",
                FieldNames.SEX, "F",
                FieldNames.EXPIRY_DATE, "2012-04-15");
        List<ExtractedField> fields = values.entrySet().stream()
                .map(entry -> new ExtractedField(
                        entry.getKey(),
                        changes.getOrDefault(entry.getKey(), entry.getValue()),
                        entry.getValue(),
                        FieldSource.MRZ,
                        0.9,
                        DocumentSide.FRONT,
                        List.of(0.1, 0.8, 0.2, 0.05),
                        ""))
                .toList();
        MrzReading mrz = new MrzReading(
                MrzFormat.TD3,
                List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
                true,
                checkDigits,
                List.of(new MrzReading.Repair(2, 1, 'I', 'L')),
                List.of(),
                0.9);
        return new DocumentReading(
                fields,
                Optional.of(mrz),
                new DocumentQuality(0.5, 0.5, 0, 1),
                true,
                Optional.of(List.of(0.1, 0.2, 0.2, 0.3)),
                Optional.of(new Detection(
                        new Detection.Candidate(DocumentPack.ICAO_PASSPORT, Optional.of("UTO"), 0.98),
                        Optional.empty())),
                0.9,
                List.of(),
                true);
    }

    private static ExtractedField printed(String name, String value) {
        return new ExtractedField(name, value, value, FieldSource.VISUAL_ZONE, 0.9, DocumentSide.FRONT, List.of(), "");
    }

    private static DocumentReading lookingLike(DocumentPack pack, double confidence) {
        DocumentReading reading = passport(Map.of());
        return new DocumentReading(
                reading.fields(),
                reading.mrz(),
                reading.quality(),
                reading.portraitFound(),
                reading.portraitBox(),
                Optional.of(new Detection(new Candidate(pack, Optional.empty(), confidence), Optional.empty())),
                reading.confidence(),
                reading.reasons(),
                reading.readable());
    }

    private static DocumentReading with(DocumentReading reading, List<ExtractedField> fields) {
        return new DocumentReading(
                fields,
                reading.mrz(),
                reading.quality(),
                reading.portraitFound(),
                reading.portraitBox(),
                reading.detected(),
                reading.confidence(),
                reading.reasons(),
                reading.readable());
    }

    private static Map<String, Object> details(DocumentValidation validation, String check) {
        return validation.findings().stream()
                .filter(finding -> finding.name().equals(check))
                .findFirst()
                .orElseThrow()
                .details();
    }
}
