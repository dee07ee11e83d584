package io.proofline.console.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Engine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ScoreScaleTest {

    private static final ScoreScale.Ends ENDS = new ScoreScale.Ends(-0.2, 1, "faces");

    private final Wording wording = wording();

    @Test
    void the_shipped_scores_hold_for_the_networks_that_made_them_and_for_no_others() {
        MeasuredScores faces = MeasuredScores.FACES.orElseThrow();
        Engine same = new Engine("proofline-vision", "0.1.0", faces.networks());

        assertThat(faces.command()).startsWith("./proofline evaluate faces");
        assertThat(faces.of(same)).isPresent();
        assertThat(faces.of(new Engine("proofline-vision", "0.1.0", Map.of()))).isEmpty();
        assertThat(faces.of(new Engine("proofline-vision", "0.1.0", Map.of("fr_feature.onnx", "00"))))
                .isEmpty();
    }

    @Test
    void genuine_pairs_lie_above_the_threshold_and_strangers_below() {
        MeasuredScores faces = MeasuredScores.FACES.orElseThrow();
        MeasuredScores.Distribution genuine = kind(faces, "genuine");
        MeasuredScores.Distribution impostor = kind(faces, "impostor");

        assertThat(genuine.below(0.48)).isCloseTo(0.052, within(0.01));
        assertThat(impostor.below(0.48)).isCloseTo(1, within(1e-3));
        assertThat(genuine.shares().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-3));
        assertThat(impostor.below(-0.3)).isZero();
        assertThat(impostor.below(2)).isCloseTo(1, within(1e-3));
    }

    @Test
    void a_scale_says_in_words_what_it_draws() {
        ScoreScale scale = ScoreScale.of(ENDS, 0.42, "similarity 0.42", 0.48, MeasuredScores.FACES, wording);

        assertThat(scale.position()).isEqualTo("310");
        assertThat(scale.bound()).isEqualTo("339");
        assertThat(scale.curves()).hasSize(2).allSatisfy(curve -> assertThat(curve.path())
                .matches("M\\d+ 96\\.0(V[\\d.]+H\\d+)+V96\\.0Z"));
        assertThat(scale.sentence())
                .contains("similarity 0.42", "threshold 0.48", "of pairs of strangers, < 0.1 % were more alike");
        assertThat(scale.source()).contains("305", "3700", "./proofline evaluate faces");
    }

    @Test
    void without_measured_scores_there_are_no_curves_and_no_claims() {
        ScoreScale scale = ScoreScale.of(ENDS, 1.7, "similarity 1.70", null, Optional.empty(), wording);

        assertThat(scale.curves()).isEmpty();
        assertThat(scale.compared()).isNull();
        assertThat(scale.source()).isNull();
        assertThat(scale.position()).as("stays on the scale").isEqualTo("590");
    }

    @Test
    void words_at_an_end_stand_on_the_inner_side_of_their_mark() {
        ScoreScale scale = ScoreScale.of(ENDS, 0.99, "score 0.99", -0.15, Optional.empty(), wording);

        assertThat(scale.readAnchor()).isEqualTo("end");
        assertThat(scale.boundAnchor()).isEqualTo("start");
        assertThat(ScoreScale.of(ENDS, 0.4, "", null, Optional.empty(), wording).readAnchor())
                .isEqualTo("middle");
    }

    private static MeasuredScores.Distribution kind(MeasuredScores scores, String kind) {
        List<MeasuredScores.Distribution> found = scores.distributions().stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Wording wording() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/console");
        messages.setDefaultEncoding("UTF-8");
        return new Wording(messages, (reason, language, audience) -> reason.code(), Clock.systemUTC());
    }
}
