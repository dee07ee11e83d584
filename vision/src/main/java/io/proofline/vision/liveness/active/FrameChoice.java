package io.proofline.vision.liveness.active;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which frames are looked at in full size: some for the face, some for the reviewer. */
final class FrameChoice {

    private static final int FACES = 3;
    private static final int MOST_SHOWN = 8;
    private static final double MOST_TURN = 20;

    private FrameChoice() {}

    /** Frames on which the face looks into the camera, spread over the video. */
    static Set<Integer> forIdentity(List<FaceMoment> moments) {
        List<FaceMoment> frontal = moments.stream()
                .filter(moment -> Math.abs(moment.pose().yaw()) < MOST_TURN
                        && Math.abs(moment.pose().pitch()) < MOST_TURN)
                .toList();
        Set<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < FACES && !frontal.isEmpty(); i++) {
            chosen.add(frontal.get(i * (frontal.size() - 1) / (FACES - 1)).frame());
        }
        return chosen;
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
