package io.proofline.vision.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntegrityModelTest {

    private static List<Signal> all(double value) {
        return Arrays.stream(SignalKind.values())
                .map(kind -> Signal.of(kind, value, Map.of()))
                .toList();
    }

    @Test
    void a_picture_without_any_sign_is_above_the_threshold_and_one_with_all_of_them_below() {
        IntegrityModel model = IntegrityModel.shipped();

        assertThat(model.integrity(all(0))).isBetween(IntegrityModel.THRESHOLD, 1.0);
        assertThat(model.integrity(all(1))).isBetween(0.0, 0.2);
    }

    @Test
    void no_signal_ever_speaks_for_a_picture() {
        IntegrityModel model = IntegrityModel.shipped();
        for (SignalKind kind : SignalKind.values()) {
            assertThat(model.weights().get(kind)).isGreaterThanOrEqualTo(0);
        }
        assertThatThrownBy(() -> new IntegrityModel(0, Map.of(SignalKind.NOISE, -1.0), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_signal_that_does_not_apply_changes_nothing() {
        IntegrityModel model = IntegrityModel.shipped();

        assertThat(model.integrity(List.of(Signal.notApplicable(SignalKind.METADATA, "no_file"))))
                .isEqualTo(model.integrity(List.of()));
    }
}
