package io.proofline.workers.fingerprint;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.fingerprint.Fingerprint;
import io.proofline.vision.fingerprint.FingerprintComparison;
import io.proofline.vision.fingerprint.FingerprintProbe;
import io.proofline.vision.fingerprint.FingerprintReader;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the applicant's fingerprint with a reference print. Without a reference, or with a print that shows too
 * little, nothing can be said, and the result says why.
 */
public final class FingerprintMatchWorker implements JobHandler {

    /** Where SourceAFIS takes two prints for one finger's; the tables judge the score itself. */
    private static final double SAME = FingerprintComparison.USUAL_THRESHOLD;

    private static final double DOUBTFUL = 20;

    private final FingerprintReader reader = new FingerprintReader();
    private final Engine engine;

    /** @param version of this software */
    public FingerprintMatchWorker(String version) {
        this.engine = new Engine("sourceafis", version, Map.of());
    }

    @Override
    public String topic() {
        return Topics.FINGERPRINT_MATCH;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<Reason> poor = new ArrayList<>();
        Optional<Fingerprint> probe = read(job, evidence, EvidenceKind.FINGERPRINT, facts, poor);
        if (job.evidence(EvidenceKind.FINGERPRINT_REFERENCE).isEmpty()) {
            List<Reason> reasons = new ArrayList<>(poor);
            reasons.add(Reason.of(ReasonCodes.FINGERPRINT_REFERENCE_MISSING));
            return notMade(reasons, facts);
        }
        Optional<Fingerprint> reference = read(job, evidence, EvidenceKind.FINGERPRINT_REFERENCE, facts, poor);
        if (probe.isEmpty() || reference.isEmpty()) {
            return notMade(poor, facts);
        }
        return report(new FingerprintProbe(probe.get()).compare(reference.get()), facts);
    }

    private CheckReport report(FingerprintComparison comparison, Map<String, Object> facts) {
        double score = Math.round(comparison.score() * 10) / 10.0;
        facts.put("score", score);
        facts.put("estimated_fmr", comparison.estimatedFmr());
        facts.put("threshold_hint", SAME);
        List<Reason> reasons = score >= SAME
                ? List.of()
                : List.of(Reason.of(
                        score < DOUBTFUL ? ReasonCodes.FINGERPRINT_MISMATCH : ReasonCodes.FINGERPRINT_MATCH_DOUBTFUL,
                        Map.of("score", score, "threshold", SAME)));
        Outcome outcome = score >= SAME ? Outcome.PASS : score < DOUBTFUL ? Outcome.FAIL : Outcome.WARN;
        return CheckReport.of(new CheckResult(topic(), outcome, 1 - comparison.estimatedFmr(), reasons, facts, engine));
    }

    private CheckReport notMade(List<Reason> reasons, Map<String, Object> facts) {
        return CheckReport.of(new CheckResult(topic(), Outcome.ERROR, null, reasons, facts, engine));
    }

    /** Empty, with a reason, if the picture shows too little to recognise anybody by. */
    private Optional<Fingerprint> read(
            LockedJob job,
            EvidenceLoader evidence,
            EvidenceKind kind,
            Map<String, Object> facts,
            List<Reason> reasons) {
        EvidenceRef ref = job.evidence(kind)
                .orElseThrow(() -> new IllegalStateException("The case holds no " + kind.word() + "."));
        PrintDetails details = PrintDetails.of(ref.attributes());
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("finger", details.finger());
        found.put("dpi", details.dpi());
        Optional<Fingerprint> print = print(evidence.get(kind), details.dpi());
        int minutiae = print.map(Fingerprint::minutiae).orElse(0);
        found.put("minutiae", minutiae);
        found.put(
                "self_score", print.map(Fingerprint::selfScore).map(Math::round).orElse(0L));
        facts.put(kind.word(), found);
        Optional<Fingerprint> enrollable = print.filter(Fingerprint::enrollable);
        if (enrollable.isEmpty()) {
            reasons.add(Reason.of(
                    ReasonCodes.FINGERPRINT_POOR,
                    Map.of("print", kind.word().replace('_', ' '), "minutiae", minutiae)));
        }
        return enrollable;
    }

    private Optional<Fingerprint> print(byte[] picture, int dpi) {
        try {
            return Optional.of(reader.read(picture, dpi));
        } catch (EvidenceRefused nothingInIt) {
            // The door has decoded this picture once; what is refused now is one that is far too small for its dpi.
            return Optional.empty();
        }
    }
}
