package io.proofline.workers.document;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.validate.DocumentValidation;
import io.proofline.vision.document.validate.DocumentValidator;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import java.time.Clock;
import java.time.LocalDate;

/** Holds what {@code document-read} found against the rules, itself and the claims; looks at no picture. */
public final class DocumentValidateWorker implements JobHandler {

    private final DocumentValidator validator;
    private final Clock clock;
    private final Engine engine;

    public DocumentValidateWorker(DocumentValidator validator, Clock clock, Engine vision) {
        this.validator = validator;
        this.clock = clock;
        this.engine = vision;
    }

    @Override
    public String topic() {
        return Topics.DOCUMENT_VALIDATE;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) {
        CheckResult read = job.earlier().get(Topics.DOCUMENT_READ);
        if (read == null) {
            throw new IllegalStateException("The document has to be read before it is validated.");
        }
        DocumentValidation validation = validator.validate(
                DocumentReading.fromFacts(read.facts()), job.claims(), job.pack(), LocalDate.now(clock));
        return CheckReport.of(new CheckResult(
                topic(), validation.outcome(), validation.score(), validation.reasons(), validation.toFacts(), engine));
    }
}
