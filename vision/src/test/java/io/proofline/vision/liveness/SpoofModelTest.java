package io.proofline.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.vision.liveness.SpoofModel.Logit;
import io.proofline.vision.liveness.SpoofModel.Term;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpoofModelTest {

    private static final SpoofModel MODEL = new SpoofModel(
            new Logit(2, List.of(new Term("pattern", 1, 0.5, 1, -2), new Term("network", 0, 1, 0, 1))),
            new Logit(0, List.of(new Term("pattern", 1, 0.5, 0, 1))));

    @Test
    void a_one_sided_figure_is_silent_while_it_is_ordinary() {
        assertThat(live(-5, 0)).isEqualTo(live(1.2, 0));
        assertThat(live(2, 0)).isLessThan(live(1.2, 0));
    }

    @Test
    void no_figure_says_more_than_its_most() {
        assertThat(live(1, 1000)).isEqualTo(live(1, SpoofModel.MOST_DEVIATIONS));
        assertThat(live(1000, 0)).isEqualTo(live(3, 0));
    }

    @Test
    void an_attack_has_the_species_that_is_clear() {
        assertThat(MODEL.assess(figures(3, 0)).type()).isEqualTo(SpoofType.SCREEN);
        assertThat(MODEL.assess(figures(1, -3)).type()).isEqualTo(SpoofType.UNKNOWN);
        assertThat(MODEL.assess(figures(-1, -3)).type()).isEqualTo(SpoofType.PAPER);
        assertThat(MODEL.assess(figures(1, 0)).type()).isEqualTo(SpoofType.NONE);
    }

    @Test
    void in_the_shipped_model_no_pattern_border_or_gloss_speaks_for_a_living_person() {
        List<String> traces = List.of("regular_pattern", "border_sides", "border_margins", "skin_gloss", "black_level");

        assertThat(SpoofModel.shipped().live().terms())
                .filteredOn(term -> traces.contains(term.figure()))
                .hasSameSizeAs(traces)
                .allSatisfy(term -> assertThat(term.weight()).isNotPositive());
    }

    private static double live(double pattern, double network) {
        return MODEL.assess(figures(pattern, network)).live();
    }

    private static Map<String, Double> figures(double pattern, double network) {
        return Map.of("pattern", pattern, "network", network, "network_wide", 0.0, "network_whole", 0.0);
    }
}
