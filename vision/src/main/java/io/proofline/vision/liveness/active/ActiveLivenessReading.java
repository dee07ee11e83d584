package io.proofline.vision.liveness.active;

import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.vision.video.VideoSummary;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a video says of liveness.
 *
 * @param video the file
 * @param faceShare share of the frames that show a face, 0..1
 * @param events what the face did, by time
 * @param steps what was asked, and whether it was done
 * @param planarity share of the points that move like one plane, 0..1; empty if the face hardly moved
 * @param frozenShare share of the frames that repeat the one before, 0..1
 * @param cuts places where the picture changes altogether
 * @param constancy lowest cosine between the face at different times; empty if it was seen once or not at all
 * @param selfieSimilarity cosine of the average of the face at these times with the selfie; empty without one
 * @param passive mean of the passive liveness of single frames, 0..1; empty if none was good enough
 * @param hints of the recorder, see {@link RecorderHints}
 * @param findings what speaks against the video, the gravest first
 * @param frames for the reviewer, by time
 */
public record ActiveLivenessReading(
        VideoSummary video,
        double faceShare,
        List<FaceEvent> events,
        List<StepResult> steps,
        OptionalDouble planarity,
        double frozenShare,
        int cuts,
        OptionalDouble constancy,
        OptionalDouble selfieSimilarity,
        OptionalDouble passive,
        List<String> hints,
        List<VideoFinding> findings,
        List<EvidenceFrame> frames) {

    /** The score has to be above this for the challenge to count as met. */
    public static final double PASS = 0.7;

    public ActiveLivenessReading {
        events = List.copyOf(events);
        steps = List.copyOf(steps);
        hints = List.copyOf(hints);
        findings = List.copyOf(findings);
        frames = List.copyOf(frames);
    }

    /** Share of the asked blinks that were seen, 0..1; empty if none was asked. */
    public OptionalDouble blinkScore() {
        return score(steps, true);
    }

    /** Share of the asked movements that were done in the asked order, 0..1; empty if none was asked. */
    public OptionalDouble movementScore() {
        return score(steps, false);
    }

    /** The mean of blink and movement scores, 0..1; empty if nothing was asked. */
    public OptionalDouble score() {
        return score(steps);
    }

    static OptionalDouble score(List<StepResult> steps) {
        OptionalDouble blinks = score(steps, true);
        OptionalDouble movements = score(steps, false);
        if (blinks.isEmpty() || movements.isEmpty()) {
            return blinks.isPresent() ? blinks : movements;
        }
        return OptionalDouble.of((blinks.getAsDouble() + movements.getAsDouble()) / 2);
    }

    private static OptionalDouble score(List<StepResult> steps, boolean blinks) {
        return steps.stream()
                .filter(result -> (result.step() == ChallengeStep.BLINK_TWICE) == blinks)
                .mapToDouble(result -> result.done() ? 1 : 0)
                .average();
    }
}
