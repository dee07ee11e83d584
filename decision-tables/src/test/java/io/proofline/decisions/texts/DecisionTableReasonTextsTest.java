package io.proofline.decisions.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.check.ReasonTexts.Audience;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableReasonTextsTest {

    private static final ShippedModels MODELS = new ShippedModels();
    private static final ReasonTexts TEXTS = new DecisionTableReasonTexts(new KieDecisionService(MODELS));

    /** Output cells of the tables that give reason codes. */
    private static final Pattern CODE_CELL =
            Pattern.compile("<text>(?:\"|&quot;)([a-z]+(?:_[a-z]+)+)(?:\"|&quot;)</text>");

    static Stream<String> codes() {
        return Stream.concat(
                        Stream.of(ReasonCodes.class, ReviewReasons.class)
                                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                                .filter(field -> Modifier.isPublic(field.getModifiers()))
                                .map(DecisionTableReasonTextsTest::value),
                        CODE_CELL
                                .matcher(MODELS.find("verification")
                                        .orElseThrow()
                                        .text())
                                .results()
                                .map(cell -> cell.group(1)))
                .distinct();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sentence(String code, String language, Audience audience) {
        return TEXTS.sentence(Reason.of(code), language, audience);
    }

    @Test
    void the_codes_of_the_tables_are_among_those_that_are_tested() {
        assertThat(codes())
                .contains("face_mismatch", "issuing_state_missing", "liveness_not_checked", "fraud_suspected");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_a_sentence_for_every_reader(String code) {
        String unknownToStaff = sentence("no_such_code", "en", Audience.STAFF);
        for (String language : new String[] {"en", "ur", "id"}) {
            assertThat(sentence(code, language, Audience.STAFF))
                    .isNotEqualTo(unknownToStaff)
                    .matches(".*[.۔]")
                    .doesNotContain("{", "[");
            String unknown = sentence("no_such_code", language, Audience.APPLICANT);
            assertThat(sentence(code, language, Audience.APPLICANT))
                    .isNotEqualTo(unknown)
                    .doesNotContain("{", "[");
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void no_applicant_is_told_what_a_check_saw(String code) {
        assertThat(sentence(code, "en", Audience.APPLICANT).toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "similar",
                        "liveness",
                        "living",
                        "spoof",
                        "fraud",
                        "screen",
                        "check digit",
                        "mismatch",
                        "altered",
                        "score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "EN"})
    void a_language_without_sentences_gets_English(String language) {
        assertThat(sentence("document_expired", language, Audience.APPLICANT))
                .isEqualTo(sentence("document_expired", "en", Audience.APPLICANT));
    }

    @Test
    void Urdu_and_Indonesian_are_in_their_own_letters() {
        Matcher urdu =
                Pattern.compile("\\p{IsArabic}+").matcher(sentence("document_expired", "ur", Audience.APPLICANT));
        assertThat(urdu.find()).isTrue();
        assertThat(sentence("document_expired", "id", Audience.APPLICANT)).startsWith("Masa berlaku");
    }

    @Test
    void an_unknown_code_gets_a_general_sentence() {
        assertThat(sentence("no_such_code", "en", Audience.APPLICANT))
                .isEqualTo("We could not complete your verification. Please contact us.");
    }

    @Test
    void figures_are_filled_in_for_staff() {
        Reason reason = Reason.of("face_mismatch", Map.of("similarity", 0.12, "threshold", 0.48));

        assertThat(TEXTS.sentence(reason, "en", Audience.STAFF))
                .isEqualTo("Selfie and portrait show different persons: similarity 0.12 is below 0.48.");
        assertThat(TEXTS.sentence(reason, "id", Audience.STAFF))
                .isEqualTo("Swafoto dan foto dokumen menampilkan orang yang berbeda: kemiripan 0.12 di bawah 0.48.");
        assertThat(sentence("face_mismatch", "en", Audience.STAFF))
                .isEqualTo("Selfie and portrait show different persons.");
    }
}
