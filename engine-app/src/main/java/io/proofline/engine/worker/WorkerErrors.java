package io.proofline.engine.worker;

import io.proofline.casecore.evidence.EvidenceNotFound;
import io.proofline.contract.worker.JobLost;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.ErrorMapping;
import io.proofline.engine.process.jobs.OtherCheck;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How workers are told what went wrong. */
@Component
class WorkerErrors implements ErrorMapping {

    @Override
    public Optional<ApiException> map(Throwable failure) {
        if (failure instanceof JobLost) {
            return Optional.of(new ApiException(ErrorCode.JOB_LOST));
        }
        if (failure instanceof EvidenceNotFound) {
            return Optional.of(new ApiException(ErrorCode.EVIDENCE_NOT_FOUND));
        }
        if (failure instanceof OtherCheck) {
            return Optional.of(new ApiException(ErrorCode.INVALID_REQUEST, failure.getMessage()));
        }
        return Optional.empty();
    }
}
