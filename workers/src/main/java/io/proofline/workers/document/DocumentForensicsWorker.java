package io.proofline.workers.document;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.FieldSource;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.ForensicReading;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.PrintedField;
import io.proofline.vision.forensics.Signal;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Was the picture of the document edited? Looks at the file as it was received. */
public final class DocumentForensicsWorker implements JobHandler {

    private static final String PNG = "image/png";
    private static final String OVERLAY = "forensic_";
    /** Weaker signals than this are not worth a reviewer's look. */
    private static final double WORTH_SHOWING = 0.15;

    private final ForensicAnalyzer analyzer;
    private final PortraitExtractor portraits;

    public DocumentForensicsWorker(ForensicAnalyzer analyzer, PortraitExtractor portraits) {
        this.analyzer = analyzer;
        this.portraits = portraits;
    }

    @Override
    public String topic() {
        return Topics.DOCUMENT_FORENSICS;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) {
        Optional<byte[]> original = evidence.find(EvidenceKind.DOCUMENT_ORIGINAL);
        ForensicReading reading = analyse(job, original.orElseGet(() -> evidence.get(EvidenceKind.DOCUMENT_FRONT)));
        Map<String, Object> facts = new HashMap<>(reading.toFacts());
        facts.put("original_kept", original.isPresent());
        List<Reason> reasons = reading.suspicious()
                ? List.of(Reason.of(
                        ReasonCodes.IMAGE_INTEGRITY_LOW,
                        Map.of(
                                "integrity",
                                Math.round(reading.integrity() * 100) / 100.0,
                                "threshold",
                                IntegrityModel.THRESHOLD)))
                : List.of();
        return new CheckReport(
                new CheckResult(
                        topic(),
                        reading.suspicious() ? Outcome.WARN : Outcome.PASS,
                        reading.integrity(),
                        reasons,
                        facts,
                        portraits.engine()),
                overlays(reading));
    }

    private ForensicReading analyse(LockedJob job, byte[] file) {
        try {
            return analyzer.analyse(file, picture -> layout(job, picture));
        } catch (EvidenceRefused damaged) {
            throw new IllegalStateException(
                    "The stored picture of the document cannot be decoded (" + damaged.code() + ").", damaged);
        }
    }

    private DocumentLayout layout(LockedJob job, Picture picture) {
        CheckResult read = job.earlier().get(Topics.DOCUMENT_READ);
        if (read == null) {
            throw new IllegalStateException("The document has to be read before its picture is examined.");
        }
        List<PrintedField> fields = DocumentReading.fromFacts(read.facts()).fields().stream()
                .filter(field -> field.source() == FieldSource.VISUAL_ZONE && field.side() == DocumentSide.FRONT)
                .filter(field -> field.box().size() == 4
                        && field.box().get(2) > 0
                        && field.box().get(3) > 0)
                .map(field -> new PrintedField(field.name(), region(field.box(), picture)))
                .toList();
        return new DocumentLayout(fields, portraits.extract(picture).map(portrait -> portrait.box()
                .region()));
    }

    private static Region region(List<Double> box, Picture picture) {
        return new Region(
                box.get(0) * picture.width(),
                box.get(1) * picture.height(),
                box.get(2) * picture.width(),
                box.get(3) * picture.height());
    }

    private static List<Artifact> overlays(ForensicReading reading) {
        List<Artifact> overlays = new ArrayList<>();
        for (Signal signal : reading.signals()) {
            if (signal.value() >= WORTH_SHOWING && signal.overlay().isPresent()) {
                EvidenceKind.ofWord(OVERLAY + signal.kind().word())
                        .ifPresent(kind -> overlays.add(
                                new Artifact(kind, PNG, signal.overlay().get())));
            }
        }
        return overlays;
    }
}
