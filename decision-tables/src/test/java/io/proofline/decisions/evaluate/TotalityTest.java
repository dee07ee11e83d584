package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.decisions.model.ShippedModels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Goes through the tables with values on, below and above every limit, missing values and unknown words: there is exactly
 * one answer to everything, and nothing is accepted that was not checked.
 */
class TotalityTest {

    private static final KieDecisionService DECISIONS = new KieDecisionService(new ShippedModels());

    private static final List<Object> OUTCOMES = Arrays.asList(null, "pass", "warn", "fail", "error", "no such word");
    private static final List<Object> FLAGS = Arrays.asList(null, true, false);
    private static final List<String> CHECKS =
            List.of("liveness", "face_match", "document_read", "document_validate", "document_forensics", "profile");

    private static List<Object> around(double... limits) {
        List<Object> values = new ArrayList<>();
        values.add(null);
        for (double limit : limits) {
            values.addAll(List.of(limit - 0.0001, limit, limit + 0.0001));
        }
        return values;
    }

    private static Map<String, Object> check(Object outcome, Object... facts) {
        Map<String, Object> check = new HashMap<>();
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put((String) facts[i], facts[i + 1]);
        }
        check.put("outcome", outcome);
        check.put("facts", named);
        return check;
    }

    private static void isAFactor(String decision, Map<String, Object> requirements) {
        Object factor =
                DECISIONS.evaluateAlone("verification", decision, requirements).result();
        assertThat(factor).as(decision + " of " + requirements).isInstanceOf(BigDecimal.class);
        assertThat((BigDecimal) factor).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void every_liveness_result_has_one_factor() {
        for (Object outcome : OUTCOMES) {
            for (Object probability : around(0.25, 0.6, 0.8)) {
                for (Object face : around(0.03)) {
                    for (Object context : around(0.4)) {
                        isAFactor(
                                "selfie-liveness",
                                Map.of(
                                        "liveness",
                                        check(
                                                outcome,
                                                "live_probability",
                                                probability,
                                                "face_share",
                                                face,
                                                "context_share",
                                                context)));
                    }
                }
            }
        }
    }

    @Test
    void every_face_result_has_one_factor() {
        for (Object outcome : OUTCOMES) {
            for (Object similarity : around(-1, 0, 0.25, 0.35, 0.48, 0.55, 0.65, 1)) {
                for (Object falseMatchRate : around(0.001)) {
                    isAFactor(
                            "face-factor",
                            Map.of(
                                    "face_match",
                                    check(outcome, "similarity", similarity, "estimated_fmr", falseMatchRate)));
                }
            }
        }
    }

    @Test
    void every_document_has_one_factor() {
        for (Object read : OUTCOMES) {
            for (Object validated : OUTCOMES) {
                for (Object agreement : around(0.7, 0.9)) {
                    for (Object confidence : around(0.8)) {
                        for (Object integrity : around(0.5)) {
                            Map<String, Object> reading = check(read);
                            reading.put("score", confidence);
                            isAFactor(
                                    "document-factor",
                                    Map.of(
                                            "document_read",
                                            reading,
                                            "document_validate",
                                            check(validated, "visual_zone_agreement", agreement),
                                            "document_forensics",
                                            check("pass", "image_integrity", integrity)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void every_similarity_of_a_claim_is_judged_once() {
        for (Object similarity : around(0, 0.82, 0.92, 1)) {
            Map<String, Object> similarities = new HashMap<>();
            similarities.put("surname", similarity);
            Object agreement = DECISIONS
                    .evaluateAlone(
                            "verification",
                            "claims-agreement",
                            Map.of(
                                    "document_validate",
                                    check("pass", "claim_similarities", similarities),
                                    "document_limits",
                                    Map.of("same_name", 0.92, "similar_name", 0.82)))
                    .result();
            if (similarity == null) {
                assertThat(agreement).isNull();
            } else {
                assertThat((BigDecimal) agreement)
                        .as("agreement of " + similarity)
                        .isIn(BigDecimal.ZERO, new BigDecimal("0.8"), BigDecimal.ONE);
            }
        }
    }

    @Test
    void every_profile_has_one_factor() {
        for (Object outcome : OUTCOMES) {
            for (Object email : FLAGS) {
                for (Object domain : FLAGS) {
                    for (Object phone : FLAGS) {
                        for (Object country : FLAGS) {
                            isAFactor(
                                    "profile-factor",
                                    Map.of(
                                            "profile",
                                            check(
                                                    outcome,
                                                    "email_valid",
                                                    email,
                                                    "email_domain_resolves",
                                                    domain,
                                                    "phone_valid",
                                                    phone,
                                                    "phone_country_matches",
                                                    country)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void every_total_has_one_band() {
        List<List<String>> codes = List.of(List.of(), List.of("one"), List.of("one", "two"));
        for (List<String> stops : codes) {
            for (List<String> unmade : codes) {
                for (List<String> reasons : codes) {
                    for (Object total : around(0, 60, 80, 100)) {
                        Map<String, Object> requirements = new HashMap<>(
                                Map.of("hard_stops", stops, "unmade_checks", unmade, "review_reasons", reasons));
                        requirements.put("total", total);
                        assertThat(DECISIONS
                                        .evaluateAlone("verification", "band", requirements)
                                        .result())
                                .as("band of " + requirements)
                                .isIn("accepted", "review", "rejected");
                    }
                }
            }
        }
    }

    @Test
    void whatever_comes_in_nothing_is_accepted_that_was_not_checked_and_found_clear() {
        Random random = new Random(20_261_121);
        int accepted = 0;
        for (int i = 0; i < 200; i++) {
            Map<String, Object> inputs = Checks.clear();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                spoil(inputs, random);
            }
            accepted += isSafe(inputs) ? 1 : 0;
        }
        assertThat(accepted).as("so that the test is about something").isBetween(10, 100);
    }

    /** Takes one thing out of a clear case, or puts something in its place that may be of the wrong kind. */
    private static void spoil(Map<String, Object> inputs, Random random) {
        String check = CHECKS.get(random.nextInt(CHECKS.size()));
        if (!(inputs.get(check) instanceof Map<?, ?> before) || random.nextInt(10) == 0) {
            inputs.put(check, null);
            return;
        }
        Map<String, Object> spoilt = copy(before);
        inputs.put(check, spoilt);
        if (random.nextInt(3) == 0 || !(spoilt.get("facts") instanceof Map<?, ?> facts) || facts.isEmpty()) {
            spoilt.put("outcome", one(OUTCOMES, random));
            return;
        }
        Map<String, Object> changed = copy(facts);
        spoilt.put("facts", changed);
        changed.put(
                one(List.copyOf(changed.keySet()), random),
                one(Arrays.asList(null, 0, 0.3, 0.5, 0.9, 17, true, false, "0.9", List.of(), Map.of()), random));
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new HashMap<>();
        map.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static boolean isSafe(Map<String, Object> inputs) {
        DecisionRun run;
        try {
            run = DECISIONS.evaluate("verification", "band", inputs);
        } catch (DecisionFailed wrongKind) {
            return false;
        }
        assertThat(run.result()).isIn("accepted", "review", "rejected");
        if (!run.result().equals("accepted")) {
            return false;
        }
        assertThat((BigDecimal) output(run, "total")).isGreaterThanOrEqualTo(new BigDecimal(80));
        for (String list : List.of("hard-stops", "unmade-checks", "review-reasons")) {
            assertThat((Collection<?>) output(run, list)).as(list).isEmpty();
        }
        for (String check : CHECKS) {
            assertThat(((Map<?, ?>) inputs.get(check)).get("outcome")).isIn("pass", "warn", "fail");
        }
        return true;
    }

    private static Object output(DecisionRun run, String decision) {
        return run.evaluation(decision).orElseThrow().output();
    }
}
