package io.proofline.vision.liveness.active;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameChoiceTest {

    @Test
    void the_face_is_compared_at_the_start_in_the_middle_and_at_the_end() {
        List<FaceMoment> moments = Head.filmed(6, time -> Head.STILL);

        assertThat(FrameChoice.forIdentity(moments))
                .hasSize(3)
                .satisfiesExactly(
                        frame -> assertThat(frame).isLessThan(60),
                        frame -> assertThat(frame).isBetween(60, 119),
                        frame -> assertThat(frame).isBetween(120, 179));
    }

    @Test
    void the_frame_that_looks_into_the_camera_with_open_eyes_is_taken() {
        List<FaceMoment> moments = Head.filmed(
                6, time -> time == 2.5 ? Head.STILL : time < 3 ? Head.STILL.turned(10) : Head.STILL.blinking(0.1));

        assertThat(FrameChoice.forIdentity(moments)).contains(75);
    }

    @Test
    void a_face_that_never_looks_into_the_camera_is_compared_all_the_same() {
        assertThat(FrameChoice.forIdentity(Head.filmed(6, time -> Head.STILL.turned(35))))
                .hasSize(3);
    }

    @Test
    void a_video_without_a_face_has_no_frames_to_choose_from() {
        assertThat(FrameChoice.forIdentity(List.of())).isEmpty();
        assertThat(FrameChoice.forReview(List.of(), List.of())).isEmpty();
    }
}
