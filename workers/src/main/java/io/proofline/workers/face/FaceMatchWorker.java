package io.proofline.workers.face;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.face.FaceTemplate;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.face.FaceComparison;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.UnusableEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the selfie with the portrait that {@code document-read} cut out of the document. */
public final class FaceMatchWorker implements JobHandler {

    /** Where two faces are taken for one person's by the model's own figures; the tables judge the figure itself. */
    private static final double SAME = FaceMatcher.SAME;

    private static final double DOUBTFUL = 0.25;

    private final FaceMatcher matcher;

    public FaceMatchWorker(FaceMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public String topic() {
        return Topics.FACE_MATCH;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) throws UnusableEvidence {
        Optional<byte[]> portrait = evidence.find(EvidenceKind.DOCUMENT_PORTRAIT);
        if (portrait.isEmpty()) {
            throw new UnusableEvidence(BusinessErrors.UNREADABLE_DOCUMENT, withoutPortrait(Map.of()));
        }
        FaceComparison comparison = compare(evidence.get(EvidenceKind.SELFIE), portrait.get());
        if (comparison.selfie().face().isEmpty()) {
            throw new UnusableEvidence(BusinessErrors.NO_FACE, report(comparison));
        }
        if (comparison.portrait().face().isEmpty()) {
            throw new UnusableEvidence(BusinessErrors.UNREADABLE_DOCUMENT, withoutPortrait(facts(comparison)));
        }
        return report(comparison);
    }

    private FaceComparison compare(byte[] selfie, byte[] portrait) {
        try {
            return matcher.compare(selfie, portrait);
        } catch (EvidenceRefused damaged) {
            throw new IllegalStateException("A stored picture cannot be decoded (" + damaged.code() + ").", damaged);
        }
    }

    private CheckReport withoutPortrait(Map<String, Object> facts) {
        return CheckReport.of(new CheckResult(
                topic(),
                Outcome.FAIL,
                null,
                List.of(Reason.of(ReasonCodes.PORTRAIT_NOT_FOUND)),
                facts,
                matcher.engine()));
    }

    private CheckReport report(FaceComparison comparison) {
        List<Reason> reasons =
                new ArrayList<>(FaceReasons.of(comparison.selfie().issues()));
        if (!comparison.portrait().issues().isEmpty()) {
            reasons.add(Reason.of(
                    ReasonCodes.PORTRAIT_POOR,
                    Map.of("issues", FaceReasons.words(comparison.portrait().issues()))));
        }
        comparison.similarity().ifPresent(similarity -> {
            if (similarity < SAME) {
                reasons.add(Reason.of(
                        similarity < DOUBTFUL ? ReasonCodes.FACE_MISMATCH : ReasonCodes.FACE_MATCH_DOUBTFUL,
                        Map.of("similarity", FaceReasons.rounded(similarity), "threshold", SAME)));
            }
        });
        return new CheckReport(
                new CheckResult(
                        topic(),
                        outcome(comparison, reasons),
                        comparison.score().isPresent() ? comparison.score().getAsDouble() : null,
                        reasons,
                        facts(comparison),
                        matcher.engine()),
                template(comparison));
    }

    /** For the search among other cases: the face that was matched, and only if it was. */
    private List<Artifact> template(FaceComparison comparison) {
        if (comparison.similarity().isEmpty()) {
            return List.of();
        }
        return matcher
                .template(comparison)
                .map(face -> new Artifact(EvidenceKind.FACE_TEMPLATE, FaceTemplate.MEDIA_TYPE, face.toBytes()))
                .stream()
                .toList();
    }

    private Map<String, Object> facts(FaceComparison comparison) {
        Map<String, Object> facts = new LinkedHashMap<>();
        comparison.similarity().ifPresent(similarity -> {
            facts.put("similarity", similarity);
            matcher.odds(similarity).ifPresent(odds -> {
                facts.put("estimated_fmr", odds.estimatedFmr());
                facts.put("same_probability", odds.sameProbability());
            });
        });
        facts.putAll(matcher.scaleMarks());
        facts.put("threshold_hint", SAME);
        facts.put("selfie_quality", comparison.selfie().qualityFacts());
        facts.put("portrait_quality", comparison.portrait().qualityFacts());
        facts.put("selfie_face", comparison.selfie().place());
        facts.put("portrait_face", comparison.portrait().place());
        return facts;
    }

    private static Outcome outcome(FaceComparison comparison, List<Reason> reasons) {
        double similarity = comparison.similarity().orElse(-1);
        if (similarity < DOUBTFUL) {
            return Outcome.FAIL;
        }
        return reasons.isEmpty() ? Outcome.PASS : Outcome.WARN;
    }
}
