package io.proofline.workers.face;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.face.FaceIssue;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.liveness.LivenessReading;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.UnusableEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Is the selfie of a living person? */
public final class LivenessWorker implements JobHandler {

    /** From here up a picture counts as live, from {@link #DOUBTFUL} as doubtful; the tables judge the figure itself. */
    private static final double LIVE = 0.5;

    private static final double DOUBTFUL = 0.25;

    private final LivenessAnalyzer analyzer;

    public LivenessWorker(LivenessAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public String topic() {
        return Topics.LIVENESS_CHECK;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) throws UnusableEvidence {
        LivenessReading reading = analyse(evidence.get(EvidenceKind.SELFIE));
        CheckReport report = report(reading);
        List<FaceIssue> issues = reading.face().issues();
        if (issues.contains(FaceIssue.NONE_FOUND) || issues.contains(FaceIssue.SEVERAL)) {
            throw new UnusableEvidence(BusinessErrors.NO_FACE, report);
        }
        return report;
    }

    private LivenessReading analyse(byte[] selfie) {
        try {
            return analyzer.analyse(selfie);
        } catch (EvidenceRefused damaged) {
            throw new IllegalStateException("The stored selfie cannot be decoded (" + damaged.code() + ").", damaged);
        }
    }

    private CheckReport report(LivenessReading reading) {
        OptionalDouble live = reading.liveProbability();
        List<Reason> reasons = new ArrayList<>(FaceReasons.of(reading.face().issues()));
        live.ifPresent(probability -> {
            if (probability < LIVE) {
                reasons.add(Reason.of(
                        probability < DOUBTFUL ? ReasonCodes.LIVENESS_LOW : ReasonCodes.LIVENESS_DOUBTFUL,
                        Map.of("live_probability", FaceReasons.rounded(probability), "threshold", LIVE)));
            }
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        live.ifPresent(probability -> facts.put("live_probability", probability));
        facts.put("context_share", reading.contextShare());
        facts.put("face_share", reading.face().share());
        facts.put("faces", reading.face().count());
        facts.put("quality", reading.face().qualityFacts());
        return CheckReport.of(new CheckResult(
                topic(),
                outcome(live, reasons),
                live.isPresent() ? live.getAsDouble() : null,
                reasons,
                facts,
                analyzer.engine()));
    }

    private static Outcome outcome(OptionalDouble live, List<Reason> reasons) {
        if (live.isEmpty() || live.getAsDouble() < DOUBTFUL) {
            return Outcome.FAIL;
        }
        return reasons.isEmpty() ? Outcome.PASS : Outcome.WARN;
    }
}
