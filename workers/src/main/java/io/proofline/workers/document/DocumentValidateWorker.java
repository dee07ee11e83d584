package io.proofline.workers.document;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.validate.DocumentValidation;
import io.proofline.vision.document.validate.DocumentValidator;
import io.proofline.vision.document.validate.SubmittedPicture;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what {@code document-read} found against the rules, itself and the claims; looks at the pictures only to tell
 * whether one was sent as two.
 */
public final class DocumentValidateWorker implements JobHandler {

    private static final List<EvidenceKind> PICTURES =
            List.of(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.DOCUMENT_BACK, EvidenceKind.SELFIE);

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
                DocumentReading.fromFacts(read.facts()),
                job.claims(),
                job.pack(),
                LocalDate.now(clock),
                pictures(evidence),
                job.requiredFields());
        return CheckReport.of(new CheckResult(
                topic(), validation.outcome(), validation.score(), validation.reasons(), validation.toFacts(), engine));
    }

    private static List<SubmittedPicture> pictures(EvidenceLoader evidence) {
        List<SubmittedPicture> pictures = new ArrayList<>();
        for (EvidenceKind kind : PICTURES) {
            Optional<byte[]> content = evidence.find(kind);
            if (content.isPresent()) {
                try {
                    pictures.add(SubmittedPicture.of(kind.word(), content.get()));
                } catch (EvidenceRefused damaged) {
                    throw new IllegalStateException(
                            "The stored picture " + kind.word() + " cannot be decoded (" + damaged.code() + ").",
                            damaged);
                }
            }
        }
        return pictures;
    }
}
