package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.vision.image.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceTrackerTest {

    private static final FaceBox LEFT = box(100, 100);
    private static final FaceBox RIGHT = box(400, 105);

    @Test
    void of_two_faces_about_as_large_the_same_is_followed_whichever_is_larger() {
        Region before = box(405, 100).region();

        assertThat(FaceTracker.followed(List.of(LEFT, RIGHT), before)).contains(RIGHT);
        assertThat(FaceTracker.followed(List.of(RIGHT, LEFT), before)).contains(RIGHT);
    }

    @Test
    void a_face_far_from_the_one_before_is_another() {
        assertThat(FaceTracker.followed(List.of(LEFT), RIGHT.region())).isEmpty();
    }

    @Test
    void a_small_face_behind_the_person_is_not_followed() {
        assertThat(FaceTracker.followed(
                        List.of(RIGHT, box(100, 40)), box(100, 40).region()))
                .isEmpty();
    }

    @Test
    void of_faces_about_as_large_the_one_in_the_middle_leads() {
        Region picture = new Region(0, 0, 800, 300);

        assertThat(FaceTracker.leading(List.of(LEFT, RIGHT, box(380, 90)), picture))
                .isEqualTo(box(380, 90));
        assertThat(FaceTracker.leading(List.of(LEFT, box(380, 50)), picture)).isEqualTo(LEFT);
    }

    private static FaceBox box(double x, double side) {
        return new FaceBox(new Region(x, 100, side, side), 0.99);
    }
}
