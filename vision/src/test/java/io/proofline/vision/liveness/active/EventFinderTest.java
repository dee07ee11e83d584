package io.proofline.vision.liveness.active;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.vision.liveness.active.FaceEvent.Kind;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class EventFinderTest {

    @Test
    void a_still_face_does_nothing() {
        assertThat(events(time -> Head.STILL)).isEmpty();
    }

    @Test
    void two_blinks_are_two_events() {
        List<FaceEvent> events =
                events(time -> Head.STILL.blinking(within(time, 1, 1.2) || within(time, 2, 2.2) ? 0.3 : 1));

        assertThat(events).extracting(FaceEvent::kind).containsExactly(Kind.EYES_CLOSED, Kind.EYES_CLOSED);
        assertThat(events).allMatch(FaceEvent::isBlink);
        assertThat(events.get(0).firstFrame()).isEqualTo(30);
        assertThat(events.get(0).lastFrame()).isEqualTo(36);
    }

    @Test
    void eyes_that_stay_closed_do_not_blink() {
        List<FaceEvent> events = events(time -> Head.STILL.blinking(within(time, 1, 3) ? 0.3 : 1));

        assertThat(events).extracting(FaceEvent::kind).containsExactly(Kind.EYES_CLOSED);
        assertThat(events).noneMatch(FaceEvent::isBlink);
    }

    /** Glasses that mirror a lamp look closed to the network all the time. */
    @Test
    void a_network_that_always_says_closed_is_not_believed() {
        assertThat(events(time -> Head.STILL.blinking(0.5))).isEmpty();
    }

    @Test
    void turns_are_told_apart_and_have_their_times() {
        List<FaceEvent> events = events(time -> Head.STILL.turned(bump(time, 1, 2, 35) - bump(time, 3, 4, 35)));

        assertThat(events).extracting(FaceEvent::kind).containsExactly(Kind.TURN_IMAGE_RIGHT, Kind.TURN_IMAGE_LEFT);
        assertThat(events.get(0).from()).isBetween(1.0, 1.4);
        assertThat(events.get(1).to()).isBetween(3.6, 4.0);
    }

    @Test
    void a_slight_turn_is_none() {
        assertThat(events(time -> Head.STILL.turned(bump(time, 1, 3, 12)))).isEmpty();
    }

    @Test
    void a_photograph_that_is_turned_does_not_turn_its_head() {
        assertThat(events(time -> Head.STILL.asPhotograph().turned(bump(time, 1, 3, 40))))
                .isEmpty();
    }

    @Test
    void a_nod_a_mouth_and_a_step_closer_are_found() {
        assertThat(events(time -> Head.STILL.nodding(bump(time, 1, 2, 25))))
                .extracting(FaceEvent::kind)
                .containsExactly(Kind.NOD);
        assertThat(events(time -> Head.STILL.speaking(within(time, 2, 3) ? 0.5 : 0.03)))
                .extracting(FaceEvent::kind)
                .containsExactly(Kind.MOUTH_OPEN);
        assertThat(events(time -> Head.STILL.sized(within(time, 2, 4) ? 0.55 : 0.4)))
                .extracting(FaceEvent::kind)
                .containsExactly(Kind.CLOSER);
    }

    @Test
    void no_moments_no_events() {
        assertThat(EventFinder.find(List.of())).isEmpty();
    }

    private static List<FaceEvent> events(DoubleFunction<Head> path) {
        return EventFinder.find(Head.filmed(5, path));
    }

    private static boolean within(double time, double from, double to) {
        return time >= from - 0.01 && time <= to + 0.01;
    }

    private static double bump(double time, double from, double to, double height) {
        return time < from || time > to ? 0 : height * Math.sin(Math.PI * (time - from) / (to - from));
    }
}
