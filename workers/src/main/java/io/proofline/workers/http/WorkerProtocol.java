package io.proofline.workers.http;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.worker.LockedJob;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What workers and engine say to each other over HTTP: the same words on both sides. Names are in snake_case, instants
 * in ISO 8601, pictures in base64.
 */
public final class WorkerProtocol {

    /** POST fetches and locks; the other calls stand below it, by job id. */
    public static final String JOBS = "/worker/v1/jobs";

    public static final String EXTEND = JOBS + "/{id}/extend";
    public static final String COMPLETE = JOBS + "/{id}/complete";
    public static final String ERROR = JOBS + "/{id}/error";
    public static final String FAIL = JOBS + "/{id}/fail";
    /** GET, with the query parameters {@code worker_id} and {@code tenant}. */
    public static final String EVIDENCE = JOBS + "/{id}/evidence/{evidenceId}";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private WorkerProtocol() {}

    public static JsonMapper json() {
        return JSON;
    }

    public record Fetch(String workerId, List<String> topics, int maxJobs, long lockMillis) {}

    public record Fetched(List<LockedJob> jobs) {}

    public record Extend(String workerId, String tenant, long lockMillis) {}

    public record Extended(Instant lockedUntil) {}

    public record Complete(String workerId, String tenant, CheckReport report) {}

    /** @param errorCode one of {@link io.proofline.contract.worker.BusinessErrors} */
    public record BusinessError(String workerId, String tenant, String errorCode, CheckReport report) {}

    public record Fail(String workerId, String tenant, String message) {}
}
