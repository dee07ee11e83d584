package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofline.vision.image.QuarterTurn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AveragedFaceTest {

    @Test
    void the_mean_of_two_pictures_lies_between_them() {
        FaceVector mean = AveragedFace.of(List.of(good(1, 0), good(0, 1))).orElseThrow();

        assertThat((double) mean.values()[0]).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat((double) mean.values()[1]).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void a_blurred_picture_does_not_count_beside_good_ones() {
        FaceVector mean = AveragedFace.of(List.of(good(1, 0), described(List.of(FaceIssue.BLURRED), 0, 1)))
                .orElseThrow();

        assertThat(mean.values()).containsExactly(1, 0);
    }

    @Test
    void a_picture_of_which_less_is_recognised_weighs_less() {
        FaceVector mean = AveragedFace.of(List.of(good(4, 0), good(0, 2))).orElseThrow();

        assertThat((double) mean.values()[0] / mean.values()[1]).isCloseTo(4, within(1e-5));
    }

    @Test
    void where_all_are_limited_all_count() {
        assertThat(AveragedFace.of(List.of(described(List.of(FaceIssue.DARK), 0, 1))))
                .isPresent();
    }

    @Test
    void without_a_face_there_is_no_template() {
        assertThat(AveragedFace.of(List.of(new FaceDescription(FaceReading.none(), Optional.empty(), 0))))
                .isEmpty();
        assertThat(AveragedFace.of(List.of())).isEmpty();
    }

    private static FaceDescription good(float x, float y) {
        return described(List.of(), x, y);
    }

    private static FaceDescription described(List<FaceIssue> issues, float x, float y) {
        FaceReading reading = new FaceReading(1, Optional.empty(), 0.2, List.of(), QuarterTurn.NONE, issues);
        return new FaceDescription(reading, Optional.of(FaceVector.normalised(new float[] {x, y})), Math.hypot(x, y));
    }
}
