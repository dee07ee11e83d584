package io.proofline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Trial;
import io.proofline.contract.simulation.TrialRefused;
import io.proofline.contract.simulation.WhatIfField;
import io.proofline.contract.simulation.WhatIfField.Kind;
import io.proofline.contract.simulation.WhatIfOutcome;
import io.proofline.contract.simulation.WhatIfOutcome.TriedDecision;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.examples.ShippedExamples;
import io.proofline.decisions.model.ShippedModels;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrialWhatIfTest {

    private static final ShippedModels SHIPPED = new ShippedModels();

    private final TrialWhatIf whatIf = new TrialWhatIf();
    private final Trial shipped = trial("verification", text("verification"));
    private final Map<String, Map<String, Object>> examples =
            whatIf.examples("verification", new ShippedExamples(new KieDecisionService(SHIPPED)).files("verification"));
    private final Map<String, Object> good = examples.get("a good match");

    @Test
    void the_fields_are_what_the_model_looks_at_with_types_and_ranges_of_its_own() {
        Map<String, WhatIfField> fields = fields(shipped, good);

        WhatIfField similarity = fields.get("face_match.facts.similarity");
        assertThat(similarity.kind()).isEqualTo(Kind.NUMBER);
        assertThat(similarity.value()).isEqualTo("0.71");
        assertThat(similarity.min()).isEqualByComparingTo("0");
        assertThat(similarity.max()).isEqualByComparingTo("1");
        assertThat(fields.get("face_match.outcome").kind()).isEqualTo(Kind.CHOICE);
        assertThat(fields.get("face_match.outcome").choices()).contains("pass", "fail");
        assertThat(fields.get("profile.facts.email_valid").kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(fields.get("document_validate.facts.age").max()).isGreaterThan(java.math.BigDecimal.TEN);
        assertThat(fields.keySet()).noneMatch(path -> path.startsWith("face_factor"));
    }

    @Test
    void lists_of_contexts_are_one_field_and_what_is_not_recorded_is_an_empty_one() {
        Map<String, WhatIfField> fields = fields(shipped, examples.get("the same face under another name"));
        assertThat(fields.get("duplicates.facts.related").kind()).isEqualTo(Kind.JSON);
        assertThat(fields.get("fingerprint.facts.score").value()).isEmpty();
    }

    @Test
    void a_changed_answer_changes_the_outcome_and_shows_the_rule() {
        WhatIfOutcome before = whatIf.evaluate(shipped, good, Map.of());
        WhatIfOutcome after = whatIf.evaluate(shipped, good, Map.of("face_match.facts.similarity", "0.1"));

        assertThat(decision(before, "band").value()).isEqualTo("accepted");
        assertThat(decision(after, "band").value()).isNotEqualTo("accepted");
        TriedDecision factor = decision(after, "face-factor");
        assertThat(factor.fired()).isNotEqualTo(decision(before, "face-factor").fired());
        assertThat(factor.rows().stream().filter(WhatIfOutcome.Row::fired))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.number()).isEqualTo(factor.fired().get(0)));
        assertThat(factor.inputs()).hasSize(3);
        assertThat(after.problems()).isEmpty();
    }

    @Test
    void an_emptied_field_means_that_nothing_was_recorded() {
        WhatIfOutcome outcome = whatIf.evaluate(shipped, good, Map.of("liveness.facts.live_probability", " "));
        assertThat(decision(outcome, "selfie-liveness").value()).isEqualTo("0");
    }

    @Test
    void what_is_no_value_of_its_kind_is_told_by_field() {
        WhatIfOutcome outcome = whatIf.evaluate(
                shipped, good, Map.of("face_match.facts.similarity", "much", "profile.facts.email_valid", "perhaps"));
        assertThat(outcome.decisions()).isEmpty();
        assertThat(outcome.unreadable()).containsOnlyKeys("face_match.facts.similarity", "profile.facts.email_valid");
        assertThat(whatIf.evaluate(shipped, good, Map.of("face_match.facts.similarity", "1e999999999"))
                        .unreadable())
                .hasSize(1);
    }

    @Test
    void every_shipped_model_can_be_tried() {
        for (String key : ShippedModels.KEYS) {
            Trial trial = trial(key, text(key));
            List<ExampleFile> files = new ShippedExamples(new KieDecisionService(SHIPPED)).files(key);
            Map<String, Object> base =
                    whatIf.examples(key, files).values().stream().findFirst().orElse(Map.of());
            assertThat(whatIf.fields(trial, base)).as(key).isNotEmpty();
            assertThat(whatIf.evaluate(trial, base, Map.of()).decisions())
                    .as(key)
                    .isNotEmpty();
        }
    }

    @Test
    void a_table_that_fails_leaves_the_others_and_says_where() {
        String broken = text("verification").replaceFirst("<text>&gt;= 80</text>", "<text>&gt;= \"x\"</text>");
        WhatIfOutcome outcome = whatIf.evaluate(trial("verification", broken), good, Map.of());
        assertThat(outcome.decisions()).extracting(TriedDecision::id).contains("face-factor");
    }

    @Test
    void what_the_gate_refuses_is_not_tried() {
        assertThatThrownBy(() -> whatIf.fields(trial("verification", "<definitions/>"), Map.of()))
                .isInstanceOf(TrialRefused.class);
        assertThatThrownBy(() -> whatIf.evaluate(
                        trial("verification", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><definitions/>"),
                        Map.of(),
                        Map.of()))
                .isInstanceOf(TrialRefused.class);
    }

    private static TriedDecision decision(WhatIfOutcome outcome, String id) {
        return outcome.decisions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, WhatIfField> fields(Trial trial, Map<String, Object> base) {
        return whatIf.fields(trial, base).stream().collect(Collectors.toMap(WhatIfField::path, Function.identity()));
    }

    private static Trial trial(String key, String text) {
        return new Trial(ModelKind.DECISIONS, key, null, "trial", text);
    }

    private static String text(String key) {
        return SHIPPED.find(key).orElseThrow().text();
    }
}
