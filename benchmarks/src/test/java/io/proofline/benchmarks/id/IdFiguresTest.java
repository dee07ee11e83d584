package io.proofline.benchmarks.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.FieldNames;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdFiguresTest {

    @Test
    void separators_order_of_names_and_diacritics_do_not_count_but_every_letter_and_digit_does() {
        assertThat(FieldComparison.same(FieldNames.DOCUMENT_NUMBER, "35202-1234567-1", "3520212345671"))
                .isTrue();
        assertThat(FieldComparison.same(FieldNames.DOCUMENT_NUMBER, "35202-1234567-1", "3520212345677"))
                .isFalse();
        assertThat(FieldComparison.same(FieldNames.FULL_NAME, "ADAMS, IDA", "Ida Adams"))
                .isTrue();
        assertThat(FieldComparison.same(FieldNames.FULL_NAME, "IDA ADAMS", "IDA ADAM"))
                .isFalse();
        assertThat(FieldComparison.same(FieldNames.FULL_NAME, "IDA ADAMS", "IDAADAMS"))
                .isFalse();
        assertThat(FieldComparison.same(FieldNames.REGENCY, "KOTA BANDUNG", "BANDUNG"))
                .isTrue();
        assertThat(FieldComparison.same(FieldNames.ADDRESS, "JL. MERDEKA NO. 1", "JL MERDEKA NO 1"))
                .isTrue();
        assertThat(FieldComparison.same(FieldNames.BIRTH_DATE, "1990-01-02", "1990-02-01"))
                .isFalse();
    }

    @Test
    void figures_tell_right_wrong_and_missing_fields_apart() {
        IdOutcome good = outcome("KTP", Map.of(FieldNames.DOCUMENT_NUMBER, "1", FieldNames.SEX, "F"), "1", "F");
        IdOutcome half = outcome("KTP", Map.of(FieldNames.DOCUMENT_NUMBER, "2", FieldNames.SEX, "M"), "7", null);
        IdOutcome apples = new IdOutcome(truth("NOT KTP", Map.of()), true, Optional.empty(), false, List.of(), 5);
        IdOutcome fooled =
                new IdOutcome(truth("NOT KTP", Map.of()), true, Optional.of(DocumentPack.ID_KTP), true, List.of(), 5);
        EvaluationReport report =
                IdFigures.of(List.of(good, half, apples, fooled)).report();
        assertThat(report.figures())
                .containsEntry("documents", 2)
                .containsEntry("fields", 4)
                .containsEntry("fields_right", 2L)
                .containsEntry("number_right", 1L)
                .containsEntry("fields_missing", 1L)
                .containsEntry("fields_wrong", 1L)
                .containsEntry("others", 2)
                .containsEntry("others_refused", 1L)
                .containsEntry("by_field", Map.of(FieldNames.DOCUMENT_NUMBER, 0.5, FieldNames.SEX, 0.5));
        assertThat(report.failures()).hasSize(2);
    }

    @Test
    void a_document_whose_picture_is_broken_has_every_field_missing() {
        IdOutcome broken = IdOutcome.undecoded(truth("KTP", Map.of(FieldNames.SEX, "F")));
        assertThat(IdFigures.of(List.of(broken)).report().figures())
                .containsEntry("fields", 1)
                .containsEntry("fields_missing", 1L)
                .containsEntry("undecodable", 1L);
    }

    private static IdOutcome outcome(String type, Map<String, String> printed, String number, String sex) {
        IdTruth truth = truth(type, new LinkedHashMap<>(printed));
        return new IdOutcome(
                truth,
                true,
                Optional.of(DocumentPack.ID_KTP),
                true,
                List.of(
                        new FieldOutcome(
                                FieldNames.DOCUMENT_NUMBER,
                                printed.get(FieldNames.DOCUMENT_NUMBER),
                                Optional.ofNullable(number)),
                        new FieldOutcome(FieldNames.SEX, printed.get(FieldNames.SEX), Optional.ofNullable(sex))),
                10);
    }

    private static IdTruth truth(String type, Map<String, String> fields) {
        return new IdTruth(
                Path.of("a.jpg"), Optional.empty(), type, DocumentPack.ID_KTP, !type.startsWith("NOT"), fields, "");
    }
}
