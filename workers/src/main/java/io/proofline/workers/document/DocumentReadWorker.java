package io.proofline.workers.document;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.ReadDocument;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.loop.UnusableEvidence;
import java.util.List;

/** Reads the document's fields and cuts out the portrait. */
public final class DocumentReadWorker implements JobHandler {

    private static final String JPEG = "image/jpeg";

    private final DocumentReader reader;

    public DocumentReadWorker(DocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.DOCUMENT_READ;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) throws UnusableEvidence {
        ReadDocument document = read(job, evidence);
        DocumentReading reading = document.reading();
        CheckReport report = new CheckReport(
                new CheckResult(
                        topic(),
                        outcome(reading),
                        reading.confidence(),
                        reading.reasons(),
                        reading.toFacts(),
                        reader.engine()),
                document.portrait()
                        .map(jpeg -> List.of(new Artifact(EvidenceKind.DOCUMENT_PORTRAIT, JPEG, jpeg)))
                        .orElse(List.of()));
        if (!reading.readable()) {
            throw new UnusableEvidence(BusinessErrors.UNREADABLE_DOCUMENT, report);
        }
        return report;
    }

    private ReadDocument read(LockedJob job, EvidenceLoader evidence) {
        try {
            return reader.read(
                    evidence.get(EvidenceKind.DOCUMENT_FRONT), evidence.find(EvidenceKind.DOCUMENT_BACK), job.pack());
        } catch (EvidenceRefused damaged) {
            throw new IllegalStateException(
                    "The stored picture of the document cannot be decoded (" + damaged.code() + ").", damaged);
        }
    }

    private static Outcome outcome(DocumentReading reading) {
        if (!reading.readable()) {
            return Outcome.FAIL;
        }
        return reading.reasons().isEmpty() ? Outcome.PASS : Outcome.WARN;
    }
}
