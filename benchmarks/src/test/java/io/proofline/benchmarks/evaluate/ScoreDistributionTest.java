package io.proofline.benchmarks.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {

    @Test
    void scores_are_counted_into_bins_as_shares() {
        ScoreDistribution found = ScoreDistribution.of("similarity", "genuine", 0, 1, 4, List.of(0.1, 0.3, 0.3, 0.9));

        assertThat(found.shares()).containsExactly(0.25, 0.5, 0.0, 0.25);
        assertThat(found.width()).isEqualTo(0.25);
        assertThat(found.count()).isEqualTo(4);
    }

    @Test
    void what_lies_beyond_an_end_is_in_the_outermost_bin() {
        ScoreDistribution found = ScoreDistribution.of("similarity", "impostor", 0, 1, 2, List.of(-0.7, 1.0));

        assertThat(found.shares()).containsExactly(0.5, 0.5);
    }

    @Test
    void no_scores_make_no_distribution() {
        assertThatThrownBy(() -> ScoreDistribution.of("similarity", "genuine", 0, 1, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
