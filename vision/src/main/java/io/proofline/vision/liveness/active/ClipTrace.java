package io.proofline.vision.liveness.active;

import io.proofline.vision.face.FaceTracker;
import io.proofline.vision.face.TrackedFace;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was seen of a video, frame by frame. */
final class ClipTrace implements AutoCloseable {

    /** Pixels of the frame's longer side: an eye still has a dozen, and the networks see no more of a face. */
    private static final int LONGER_SIDE = 640;
    /** Widths of the face from frame to frame; below, noise of the points looks like movement. */
    private static final double LEAST_MOTION = 0.01;

    private static final int LEAST_MOVING_PAIRS = 5;

    private final FaceTracker tracker;
    private final MotionMeter meter = new MotionMeter();
    private final List<FaceMoment> moments = new ArrayList<>();
    private final List<FrameChange> changes = new ArrayList<>();
    private Region place;
    private int width;
    private int frames;
    private int crowded;

    ClipTrace(FaceTracker tracker) {
        this.tracker = tracker;
    }

    void add(VideoFrame frame) {
        frames++;
        try (Picture picture = frame.picture(LONGER_SIDE)) {
            width = picture.width();
            Optional<TrackedFace> face = tracker.read(picture, Optional.ofNullable(place));
            Region box = face.map(found -> found.box().region()).orElse(null);
            meter.next(picture, box).ifPresent(changes::add);
            face.ifPresent(found -> add(frame, picture, found));
        }
    }

    @Override
    public void close() {
        meter.close();
    }

    List<FaceMoment> moments() {
        return List.copyOf(moments);
    }

    /** The reduced frames' width in pixels, to which the landmarks refer. */
    int width() {
        return width;
    }

    /** Share of the frames that show a face, 0..1. */
    double faceShare() {
        return frames == 0 ? 0 : (double) moments.size() / frames;
    }

    /** Share of the frames that show somebody else about as large, 0..1. */
    double crowdedShare() {
        return frames == 0 ? 0 : (double) crowded / frames;
    }

    /**
     * How planar the movement was: the median, over pairs of frames between which the face moved, of the share of
     * points that keep to one plane. Empty if it hardly moved.
     */
    OptionalDouble planarity() {
        double[] shares = changes.stream()
                .flatMap(change -> change.plane().stream())
                .filter(motion -> motion.length() >= LEAST_MOTION)
                .mapToDouble(PlaneMotion::planarShare)
                .sorted()
                .toArray();
        return shares.length < LEAST_MOVING_PAIRS
                ? OptionalDouble.empty()
                : OptionalDouble.of(shares[shares.length / 2]);
    }

    /** Share of the frames that repeat the one before to the last bit, 0..1. */
    double frozenShare() {
        return changes.isEmpty()
                ? 0
                : (double) changes.stream().filter(FrameChange::frozen).count() / changes.size();
    }

    /** Number of places where the picture changes altogether. */
    int cuts() {
        return (int) changes.stream().filter(FrameChange::cut).count();
    }

    private void add(VideoFrame frame, Picture picture, TrackedFace face) {
        place = face.box().region();
        crowded += face.rival() ? 1 : 0;
        moments.add(new FaceMoment(
                frame.number(),
                frame.seconds(),
                face.landmarks(),
                face.pose(),
                1 - face.eyes().open().orElse(1),
                face.box().region().height() / Math.min(picture.width(), picture.height())));
    }
}
