package io.proofline.workers.face;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.liveness.active.ActiveLivenessAnalyzer;
import io.proofline.vision.liveness.active.ActiveLivenessReading;
import io.proofline.vision.liveness.active.VideoFinding;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.UnusableEvidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does the applicant do in the video what was asked, and is it a person, and the one of the selfie? */
public final class LivenessActiveWorker implements JobHandler {

    private static final String JPEG = "image/jpeg";
    /** Clocks of a recorder and of a server do not run alike. */
    private static final Duration TOLERANCE = Duration.ofMillis(500);

    private final ActiveLivenessAnalyzer analyzer;

    public LivenessActiveWorker(ActiveLivenessAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public String topic() {
        return Topics.LIVENESS_ACTIVE;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) throws UnusableEvidence {
        LivenessChallenge challenge = job.evidence(EvidenceKind.LIVENESS_VIDEO)
                .map(video -> LivenessChallenge.of(video.attributes()))
                .orElseThrow(() -> new IllegalStateException("The case holds no video to judge."));
        ActiveLivenessReading reading =
                analyse(evidence.get(EvidenceKind.LIVENESS_VIDEO), challenge, evidence.get(EvidenceKind.SELFIE));
        CheckReport report = report(reading, challenge);
        if (mendable(reading)) {
            throw new UnusableEvidence(BusinessErrors.NO_FACE, report);
        }
        return report;
    }

    /** Without a single face another video is asked for; but nobody gets another try for waving a picture. */
    private static boolean mendable(ActiveLivenessReading reading) {
        List<VideoFinding> findings = reading.findings();
        return !findings.contains(VideoFinding.PLANAR_MOTION)
                && (findings.contains(VideoFinding.NO_FACE) || findings.contains(VideoFinding.SEVERAL_FACES));
    }

    private ActiveLivenessReading analyse(byte[] video, LivenessChallenge challenge, byte[] selfie) {
        try {
            return analyzer.analyse(video, challenge, selfie);
        } catch (EvidenceRefused damaged) {
            throw new IllegalStateException("Stored evidence cannot be decoded (" + damaged.code() + ").", damaged);
        }
    }

    private CheckReport report(ActiveLivenessReading reading, LivenessChallenge challenge) {
        VideoFacts facts = new VideoFacts(reading, challenge, analyzer.sameFace());
        List<Reason> reasons = new ArrayList<>();
        reading.findings().forEach(finding -> reasons.add(Reason.of(finding.reasonCode(), facts.of(finding))));
        if (replayed(reading, challenge)) {
            reasons.add(Reason.of(ReasonCodes.VIDEO_REPLAYED, facts.times()));
        }
        return new CheckReport(
                new CheckResult(
                        topic(),
                        outcome(reasons),
                        reading.score().isPresent() ? reading.score().getAsDouble() : null,
                        reasons,
                        facts.all(),
                        analyzer.engine()),
                reading.frames().stream()
                        .map(frame -> new Artifact(EvidenceKind.LIVENESS_FRAME, JPEG, frame.jpeg()))
                        .toList());
    }

    /** What lasts longer than the time since it was asked for was recorded before. */
    private static boolean replayed(ActiveLivenessReading reading, LivenessChallenge challenge) {
        Duration lasts = Duration.ofMillis(Math.round(reading.video().seconds() * 1000));
        return lasts.compareTo(challenge.timeToAnswer().plus(TOLERANCE)) > 0;
    }

    private static Outcome outcome(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return Outcome.PASS;
        }
        return reasons.stream().allMatch(reason -> reason.code().equals(ReasonCodes.VIDEO_EDITED))
                ? Outcome.WARN
                : Outcome.FAIL;
    }
}
