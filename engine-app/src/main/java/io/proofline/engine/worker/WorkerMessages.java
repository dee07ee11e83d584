package io.proofline.engine.worker;

import io.proofline.contract.worker.LockedJob;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.workers.http.WorkerProtocol;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** Reads and writes the words of {@link WorkerProtocol}, and refuses what is not said well. */
final class WorkerMessages {

    private WorkerMessages() {}

    static <T> T read(byte[] body, Class<T> type) {
        try {
            T message = WorkerProtocol.json().readValue(body, type);
            if (message == null) {
                throw new ApiException(ErrorCode.EMPTY_BODY);
            }
            return message;
        } catch (JacksonException malformed) {
            throw new ApiException(ErrorCode.MALFORMED_REQUEST);
        }
    }

    static byte[] write(Object message) {
        return WorkerProtocol.json().writeValueAsBytes(message);
    }

    /** Makes a value of what the caller sent, or tells what is wrong with it. */
    static <T> T valid(Supplier<T> values) {
        try {
            return values.get();
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new ApiException(ErrorCode.INVALID_REQUEST, String.valueOf(wrong.getMessage()));
        }
    }

    /** The job under the name that the worker gives itself. */
    static LockedJob named(LockedJob job, String workerId) {
        return new LockedJob(
                job.jobId(),
                workerId,
                job.topic(),
                job.tenant(),
                job.caseId(),
                job.attempt(),
                job.lockedUntil(),
                job.pack(),
                job.claims(),
                job.evidence(),
                job.earlier(),
                job.requiredFields());
    }
}
