package io.proofline.vision.liveness.active;

import io.proofline.contract.check.Engine;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceLandmarks;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.FaceTracker;
import io.proofline.vision.face.FaceVector;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.video.VideoDecoder;
import io.proofline.vision.video.VideoLimits;
import io.proofline.vision.video.VideoSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Liveness of a video in which a person does what they are asked: what the face does against what was asked, whether it
 * moves as a head does and not as a picture, and whether it is one face all along. Safe for use by many threads.
 *
 * <p>It does not see through a mask, nor through a film of the person made for this very challenge (a puppeteered or
 * generated face) that reaches it undisturbed; the recorder's hints are all that speaks against an injected stream.
 */
public final class ActiveLivenessAnalyzer {

    private static final double LEAST_FACE_SHARE = 0.5;
    private static final double MOST_CROWDED_SHARE = 0.2;
    /** Genuine movement lay about 0.4, photographs moved by hand at 0.98 and above. */
    private static final double PLANAR = 0.9;
    /**
     * Share of strangers that may pass for the same face. Of three frames the two least alike count, so the limit is
     * looser than that of the one comparison with the document.
     */
    private static final double STRANGERS = 1e-3;

    private static final double MOST_FROZEN_SHARE = 0.5;
    private static final int REVIEW_QUALITY = 85;
    private static final int REVIEW_SIDE = 960;

    private final VideoDecoder decoder;
    private final FaceTracker tracker;
    private final FaceMatcher matcher;
    private final LivenessAnalyzer passive;
    private final ImageDecoder pictures = new ImageDecoder(ImageLimits.STORED);
    private final double sameFace;

    public ActiveLivenessAnalyzer(ModelCatalogue catalogue, VideoLimits limits) {
        this.decoder = new VideoDecoder(limits);
        this.tracker = new FaceTracker(catalogue);
        this.matcher = new FaceMatcher(catalogue);
        this.passive = new LivenessAnalyzer(catalogue);
        this.sameFace = matcher.similarityAt(STRANGERS).orElse(FaceMatcher.SAME);
    }

    /**
     * Analyses the video that answers a challenge.
     *
     * @param selfie an encoded picture of the face that it has to be
     * @throws EvidenceRefused if video or selfie cannot be decoded within the limits
     */
    public ActiveLivenessReading analyse(byte[] video, LivenessChallenge challenge, byte[] selfie)
            throws EvidenceRefused {
        double pace = challenge.pace().toMillis() / 1000.0;
        try (Picture picture = pictures.decode(selfie)) {
            return analyse(video, challenge.steps(), pace, Optional.of(matcher.describe(picture)));
        }
    }

    /**
     * Analyses a video.
     *
     * @param steps what was asked, in order; empty if nothing was
     * @param selfie the face that it has to be; empty if there is none to compare with
     * @throws EvidenceRefused if the video cannot be decoded within the limits
     */
    public ActiveLivenessReading analyse(byte[] video, List<ChallengeStep> steps, Optional<FaceDescription> selfie)
            throws EvidenceRefused {
        return analyse(video, steps, 0, selfie);
    }

    private ActiveLivenessReading analyse(
            byte[] video, List<ChallengeStep> steps, double pace, Optional<FaceDescription> selfie)
            throws EvidenceRefused {
        try (ClipTrace trace = new ClipTrace(tracker)) {
            VideoSummary summary = decoder.decode(video, trace::add);
            List<FaceEvent> events = EventFinder.find(trace.moments());
            Closer closer = new Closer(trace, events);
            decoder.decode(video, frame -> {
                if (closer.wants(frame.number())) {
                    try (Picture picture = frame.picture(REVIEW_SIDE)) {
                        closer.look(frame.number(), frame.seconds(), picture);
                    }
                }
            });
            List<StepResult> results = ChallengeJudge.judge(steps, pace, events);
            FaceIdentity identity = new FaceIdentity(closer.faces);
            OptionalDouble similarity = identity.similarityTo(selfie);
            return new ActiveLivenessReading(
                    summary,
                    trace.faceShare(),
                    events,
                    results,
                    trace.planarity(),
                    trace.frozenShare(),
                    trace.cuts(),
                    identity.constancy(),
                    similarity,
                    closer.live.stream().mapToDouble(Double::doubleValue).average(),
                    RecorderHints.of(summary.header()),
                    findings(trace, results, identity.constancy(), similarity),
                    closer.shown);
        }
    }

    /** This library and the digests of the models that an analysis runs on. */
    public Engine engine() {
        Engine faces = matcher.engine();
        Map<String, String> digests = new HashMap<>(faces.models());
        digests.putAll(passive.engine().models());
        return new Engine(faces.name(), faces.version(), digests);
    }

    /** The similarity below which two faces count as two people's, by the calibration of the network. */
    public double sameFace() {
        return sameFace;
    }

    private List<VideoFinding> findings(
            ClipTrace trace, List<StepResult> steps, OptionalDouble constancy, OptionalDouble similarity) {
        List<VideoFinding> findings = new ArrayList<>();
        addIf(trace.faceShare() < LEAST_FACE_SHARE, VideoFinding.NO_FACE, findings);
        addIf(trace.crowdedShare() > MOST_CROWDED_SHARE, VideoFinding.SEVERAL_FACES, findings);
        addIf(trace.planarity().orElse(0) >= PLANAR, VideoFinding.PLANAR_MOTION, findings);
        addIf(constancy.orElse(1) < sameFace, VideoFinding.FACE_CHANGES, findings);
        addIf(similarity.orElse(1) < sameFace, VideoFinding.FACE_DIFFERS, findings);
        addIf(trace.cuts() > 0 || trace.frozenShare() > MOST_FROZEN_SHARE, VideoFinding.EDITED, findings);
        addIf(
                ActiveLivenessReading.score(steps).orElse(1) <= ActiveLivenessReading.PASS,
                VideoFinding.CHALLENGE_NOT_MET,
                findings);
        return findings;
    }

    private static void addIf(boolean found, VideoFinding finding, List<VideoFinding> findings) {
        if (found) {
            findings.add(finding);
        }
    }

    /** The second look, at a few frames in greater detail. */
    private final class Closer {

        private final Map<Integer, FaceLandmarks> identity;
        private final int landmarksWidth;
        private final Set<Integer> review;
        private final Set<Integer> wanted;
        private final List<FaceVector.Raw> faces = new ArrayList<>();
        private final List<Double> live = new ArrayList<>();
        private final List<EvidenceFrame> shown = new ArrayList<>();

        Closer(ClipTrace trace, List<FaceEvent> events) {
            List<FaceMoment> moments = trace.moments();
            Set<Integer> chosen = FrameChoice.forIdentity(moments);
            this.identity = moments.stream()
                    .filter(moment -> chosen.contains(moment.frame()))
                    .collect(Collectors.toMap(FaceMoment::frame, FaceMoment::landmarks));
            this.landmarksWidth = trace.width();
            this.review = FrameChoice.forReview(moments, events);
            this.wanted = new HashSet<>(chosen);
            wanted.addAll(review);
        }

        boolean wants(int frame) {
            return wanted.contains(frame);
        }

        void look(int frame, double seconds, Picture picture) {
            if (identity.containsKey(frame)) {
                double enlarged = (double) picture.width() / landmarksWidth;
                faces.add(matcher.recognise(picture, identity.get(frame).scaled(enlarged)));
                passive.analyse(picture).liveProbability().ifPresent(live::add);
            }
            if (review.contains(frame)) {
                shown.add(new EvidenceFrame(frame, seconds, picture.toJpeg(REVIEW_QUALITY)));
            }
        }
    }
}
