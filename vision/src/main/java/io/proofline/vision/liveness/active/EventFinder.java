package io.proofline.vision.liveness.active;

import io.proofline.vision.liveness.active.FaceEvent.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what a face does in a row of moments. Every movement needs two witnesses, a network and the geometry of the
 * landmarks, each against the person's own baseline; either alone is taken in by glasses, hands and profiles.
 */
final class EventFinder {

    /** Degrees; beyond, an eye's aspect ratio says more of the pose than of the lid. */
    private static final double MOST_TURN_FOR_EYES = 25;

    private static final double CLOSED = 0.5;
    /** Share of the person's own open eyes. */
    private static final double CLOSED_RATIO = 0.88;

    private static final double TURN_DEGREES = 15;
    private static final double NOD_DEGREES = 12;
    private static final double NOD_SHIFT = 0.06;
    private static final double MOUTH_OPENING = 0.3;
    private static final double CLOSER_RATIO = 1.25;
    /** Seconds; a face that is missed for a moment does not end what it does. */
    private static final double LONGEST_GAP = 0.45;

    private static final double SHORTEST_MOVEMENT = 0.15;
    /** The start shows the person as they sit, before they do what they are asked. */
    private static final double START = 1;

    private final List<FaceMoment> moments;
    private final double openEyes;
    private final double nose;
    private final double pitch;
    private final double noseHeight;
    private final double mouth;
    private final double size;

    private EventFinder(List<FaceMoment> moments) {
        this.moments = moments;
        this.openEyes = Baseline.of(
                moments, moment -> eyesVisible(moment) && moment.eyesClosed() < CLOSED, FaceMoment::eyeAspectRatio);
        this.nose = Baseline.of(moments, EventFinder::eyesVisible, FaceMoment::noseOffset);
        this.pitch =
                Baseline.of(moments, moment -> true, moment -> moment.pose().pitch());
        this.noseHeight = Baseline.of(moments, moment -> true, FaceMoment::noseHeight);
        this.mouth = Baseline.of(moments, moment -> true, FaceMoment::mouthOpening);
        double first = moments.isEmpty() ? 0 : moments.get(0).seconds();
        this.size = Baseline.of(moments, moment -> moment.seconds() <= first + START, FaceMoment::faceShare);
    }

    /** All events in the order of their beginning. */
    static List<FaceEvent> find(List<FaceMoment> moments) {
        EventFinder finder = new EventFinder(moments);
        List<FaceEvent> events = new ArrayList<>();
        events.addAll(finder.spans(Kind.EYES_CLOSED, finder::closed, 0));
        events.addAll(finder.turns(Kind.TURN_IMAGE_LEFT, -1));
        events.addAll(finder.turns(Kind.TURN_IMAGE_RIGHT, 1));
        events.addAll(finder.spans(Kind.NOD, finder::nodding, SHORTEST_MOVEMENT));
        events.addAll(finder.spans(
                Kind.MOUTH_OPEN, moment -> moment.mouthOpening() - finder.mouth >= MOUTH_OPENING, SHORTEST_MOVEMENT));
        events.addAll(finder.spans(
                Kind.CLOSER, moment -> moment.faceShare() >= CLOSER_RATIO * finder.size, SHORTEST_MOVEMENT));
        events.sort(Comparator.comparingDouble(FaceEvent::from));
        return events;
    }

    private static boolean eyesVisible(FaceMoment moment) {
        return Math.abs(moment.pose().yaw()) <= MOST_TURN_FOR_EYES
                && Math.abs(moment.pose().pitch()) <= MOST_TURN_FOR_EYES;
    }

    /** Without a moment of open eyes there is nothing to compare with, and no closed ones: the baseline is NaN. */
    private boolean closed(FaceMoment moment) {
        return eyesVisible(moment)
                && Math.abs(turn(moment)) <= MOST_TURN_FOR_EYES
                && moment.eyesClosed() >= CLOSED
                && moment.eyeAspectRatio() <= CLOSED_RATIO * openEyes;
    }

    /** Degrees by the geometry of the landmarks, positive to the picture's right. */
    private double turn(FaceMoment moment) {
        return FaceMoment.turn(moment.noseOffset() - nose);
    }

    /** The landmarks say from when to when; the pose network, which loses profiles, has to agree once. */
    private List<FaceEvent> turns(Kind kind, int side) {
        return spans(kind, moment -> side * turn(moment) > TURN_DEGREES, SHORTEST_MOVEMENT).stream()
                .filter(event -> moments.stream()
                        .filter(moment -> moment.frame() >= event.firstFrame() && moment.frame() <= event.lastFrame())
                        .anyMatch(moment -> side * moment.noseDirection() > TURN_DEGREES))
                .toList();
    }

    private boolean nodding(FaceMoment moment) {
        return Math.abs(moment.pose().pitch() - pitch) >= NOD_DEGREES
                && Math.abs(moment.noseHeight() - noseHeight) >= NOD_SHIFT
                && Math.abs(turn(moment)) <= TURN_DEGREES;
    }

    private List<FaceEvent> spans(Kind kind, Predicate<FaceMoment> holds, double shortest) {
        List<FaceEvent> spans = new ArrayList<>();
        for (FaceMoment moment : moments) {
            if (holds.test(moment)) {
                FaceEvent last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last != null && moment.seconds() - last.to() <= gap(kind)) {
                    spans.set(
                            spans.size() - 1,
                            new FaceEvent(kind, last.firstFrame(), moment.frame(), last.from(), moment.seconds()));
                } else {
                    spans.add(new FaceEvent(kind, moment.frame(), moment.frame(), moment.seconds(), moment.seconds()));
                }
            }
        }
        spans.removeIf(span -> span.to() - span.from() < shortest);
        return spans;
    }

    /** Two blinks may follow one another within a quarter of a second. */
    private static double gap(Kind kind) {
        return kind == Kind.EYES_CLOSED ? LONGEST_GAP / 3 : LONGEST_GAP;
    }
}
