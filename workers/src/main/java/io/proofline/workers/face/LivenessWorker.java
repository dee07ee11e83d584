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
import io.proofline.vision.liveness.SpoofAssessment;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.UnusableEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Is the selfie of a living person? */
public final class LivenessWorker implements JobHandler {

    /** From here up a picture counts as live, from {@link #DOUBTFUL} as doubtful; the tables judge the figure itself. */
    private static final double LIVE = SpoofAssessment.THRESHOLD;

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
        if (issues.contains(FaceIssue.NONE_FOUND) || issues.contains(FaceIssue.SEVERAL) || !reading.framed()) {
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
        Optional<SpoofAssessment> answer = reading.assessment().filter(found -> reading.framed());
        List<Reason> reasons = new ArrayList<>(FaceReasons.of(reading.face().issues()));
        if (reading.assessment().isPresent() && !reading.framed()) {
            reasons.add(Reason.of(
                    ReasonCodes.FACE_FRAMING,
                    Map.of(
                            "context_share",
                            FaceReasons.rounded(reading.contextShare()),
                            "threshold",
                            LivenessReading.LEAST_CONTEXT)));
        }
        answer.map(SpoofAssessment::live).filter(live -> live < LIVE).ifPresent(live -> reasons.add(doubt(live)));
        return CheckReport.of(new CheckResult(
                topic(),
                outcome(reading, answer, reasons),
                answer.map(SpoofAssessment::live).orElse(null),
                reasons,
                facts(reading, answer),
                analyzer.engine()));
    }

    private static Reason doubt(double live) {
        return Reason.of(
                live < DOUBTFUL ? ReasonCodes.LIVENESS_LOW : ReasonCodes.LIVENESS_DOUBTFUL,
                Map.of("live_probability", FaceReasons.rounded(live), "threshold", LIVE));
    }

    /** Without an answer there is no figure for the tables to judge; the signals are there for people all the same. */
    private static Map<String, Object> facts(LivenessReading reading, Optional<SpoofAssessment> answer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        answer.ifPresent(found -> {
            facts.put("live_probability", found.live());
            facts.put("spoof_type", found.type().word());
            facts.put("screen_probability", FaceReasons.rounded(found.screen()));
            facts.put("paper_probability", FaceReasons.rounded(found.paper()));
            facts.put("network_alone", FaceReasons.rounded(found.networkAlone()));
        });
        reading.assessment().ifPresent(found -> facts.put("signals", rounded(found.figures())));
        facts.put("threshold", LIVE);
        facts.put("context_share", reading.contextShare());
        facts.put("least_context", LivenessReading.LEAST_CONTEXT);
        facts.put("face_share", reading.face().share());
        facts.put("faces", reading.face().count());
        facts.put("quality", reading.face().qualityFacts());
        return facts;
    }

    private static Map<String, Object> rounded(Map<String, Double> figures) {
        Map<String, Object> rounded = new TreeMap<>();
        figures.forEach((name, value) -> rounded.put(name, FaceReasons.rounded(value)));
        return rounded;
    }

    /** Bad framing is no answer: it asks for another picture, and holds nothing against the applicant. */
    private static Outcome outcome(LivenessReading reading, Optional<SpoofAssessment> answer, List<Reason> reasons) {
        if (reading.assessment().isPresent() && answer.isEmpty()) {
            return Outcome.WARN;
        }
        if (answer.isEmpty() || answer.get().live() < DOUBTFUL) {
            return Outcome.FAIL;
        }
        return reasons.isEmpty() ? Outcome.PASS : Outcome.WARN;
    }
}
