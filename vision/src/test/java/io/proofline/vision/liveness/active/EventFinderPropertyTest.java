package io.proofline.vision.liveness.active;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.vision.liveness.active.FaceEvent.Kind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class EventFinderPropertyTest {

    @Property(tries = 200)
    void a_turn_of_more_than_twenty_degrees_is_found_on_its_side(
            @ForAll @DoubleRange(min = 22, max = 60) double degrees, @ForAll boolean right) {
        double signed = right ? degrees : -degrees;
        List<FaceEvent> events = EventFinder.find(Head.filmed(
                5, time -> Head.STILL.turned(time >= 2 && time <= 3 ? signed * Math.sin(Math.PI * (time - 2)) : 0)));

        assertThat(events)
                .extracting(FaceEvent::kind)
                .containsExactly(right ? Kind.TURN_IMAGE_RIGHT : Kind.TURN_IMAGE_LEFT);
    }

    @Property(tries = 200)
    void a_photograph_shows_neither_turn_nor_nod_however_it_is_held(
            @ForAll @DoubleRange(min = -50, max = 50) double turn,
            @ForAll @DoubleRange(min = -40, max = 40) double tilt) {
        List<FaceEvent> events = EventFinder.find(Head.filmed(5, time -> Head.STILL
                .asPhotograph()
                .turned(turn * Math.sin(2 * time))
                .nodding(tilt * Math.sin(2 * time))));

        assertThat(events)
                .extracting(FaceEvent::kind)
                .doesNotContain(Kind.TURN_IMAGE_LEFT, Kind.TURN_IMAGE_RIGHT, Kind.NOD);
    }

    @Property(tries = 100)
    void as_many_blinks_are_found_as_there_were(@ForAll @DoubleRange(min = 0.15, max = 0.7) double opening) {
        List<FaceEvent> events = EventFinder.find(Head.filmed(
                8, time -> Head.STILL.blinking(Math.floorMod(Math.round(time * 10), 20) == 10 ? opening * 0.8 : 1)));

        assertThat(events).hasSize(4).allMatch(FaceEvent::isBlink);
    }
}
