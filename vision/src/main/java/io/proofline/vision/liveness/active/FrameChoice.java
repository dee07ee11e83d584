package io.proofline.vision.liveness.active;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which frames are looked at in full size: some for the face, some for the reviewer. */
final class FrameChoice {

    private static final int FACES = 3;
    private static final int MOST_SHOWN = 8;
    /** Degrees that closed eyes count for: with lids down there is less to know a face by. */
    private static final double CLOSED_EYES = 15;

    private FrameChoice() {}

    /**
     * Of each third of the video, the frame on which the face looks most nearly into the camera: a face that never does
     * is compared all the same.
     */
    static Set<Integer> forIdentity(List<FaceMoment> moments) {
        Set<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < FACES; i++) {
            moments.subList(i * moments.size() / FACES, (i + 1) * moments.size() / FACES).stream()
                    .min(Comparator.comparingDouble(FrameChoice::turnedAway))
                    .ifPresent(moment -> chosen.add(moment.frame()));
        }
        return chosen;
    }

    /** Degrees. The landmarks have a say, since the pose network takes some profiles for faces that look ahead. */
    private static double turnedAway(FaceMoment moment) {
        double yaw = Math.max(Math.abs(moment.pose().yaw()), Math.abs(moment.noseTurn()));
        return Math.hypot(yaw, moment.pose().pitch()) + CLOSED_EYES * moment.eyesClosed();
    }

    /** The first frame with a face, and the middle of what was done. */
    static Set<Integer> forReview(List<FaceMoment> moments, List<FaceEvent> events) {
        List<Integer> wanted = new ArrayList<>();
        moments.stream().limit(1).forEach(moment -> wanted.add(moment.frame()));
        for (FaceEvent event : events) {
            int middle = (event.firstFrame() + event.lastFrame()) / 2;
            moments.stream()
                    .map(FaceMoment::frame)
                    .filter(frame -> frame >= middle)
                    .findFirst()
                    .ifPresent(wanted::add);
        }
        return new TreeSet<>(wanted.stream().distinct().limit(MOST_SHOWN).toList());
    }
}
