package io.proofline.engine.worker;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.process.jobs.EngineJobs;
import io.proofline.engine.process.jobs.JobHandle;
import io.proofline.workers.http.WorkerProtocol;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The worker protocol over HTTP. A lock belongs to the credentials together with the process that uses them, so that a
 * worker cannot speak of a job that other credentials hold.
 */
@RestController
class WorkerController {

    private static final Set<String> ERRORS = Set.of(BusinessErrors.NO_FACE, BusinessErrors.UNREADABLE_DOCUMENT);

    private final EngineJobs jobs;

    WorkerController(EngineJobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping(path = WorkerProtocol.JOBS, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] fetch(@RequestBody byte[] body, Principal credentials) {
        WorkerProtocol.Fetch wish = WorkerMessages.read(body, WorkerProtocol.Fetch.class);
        FetchRequest request = WorkerMessages.valid(() -> new FetchRequest(
                owner(credentials, wish.workerId()),
                open(wish.topics()),
                wish.maxJobs(),
                Duration.ofMillis(wish.lockMillis())));
        List<LockedJob> fetched = jobs.fetchAndLock(request).stream()
                .map(job -> WorkerMessages.named(job, wish.workerId()))
                .toList();
        return WorkerMessages.write(new WorkerProtocol.Fetched(fetched));
    }

    @PostMapping(path = WorkerProtocol.EXTEND, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] extend(@PathVariable String id, @RequestBody byte[] body, Principal credentials) {
        WorkerProtocol.Extend wish = WorkerMessages.read(body, WorkerProtocol.Extend.class);
        Instant end = jobs.extend(
                handle(credentials, wish.workerId(), id, wish.tenant()), Duration.ofMillis(wish.lockMillis()));
        return WorkerMessages.write(new WorkerProtocol.Extended(end));
    }

    @PostMapping(WorkerProtocol.COMPLETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String id, @RequestBody byte[] body, Principal credentials) {
        WorkerProtocol.Complete done = WorkerMessages.read(body, WorkerProtocol.Complete.class);
        JobHandle handle = handle(credentials, done.workerId(), id, done.tenant());
        jobs.complete(handle, present(done.report()));
    }

    @PostMapping(WorkerProtocol.ERROR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void businessError(@PathVariable String id, @RequestBody byte[] body, Principal credentials) {
        WorkerProtocol.BusinessError error = WorkerMessages.read(body, WorkerProtocol.BusinessError.class);
        if (!ERRORS.contains(error.errorCode())) {
            throw ApiException.invalid("error_code", "This is not an error that the process knows.");
        }
        JobHandle handle = handle(credentials, error.workerId(), id, error.tenant());
        jobs.businessError(handle, error.errorCode(), present(error.report()));
    }

    @PostMapping(WorkerProtocol.FAIL)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fail(@PathVariable String id, @RequestBody byte[] body, Principal credentials) {
        WorkerProtocol.Fail failure = WorkerMessages.read(body, WorkerProtocol.Fail.class);
        jobs.fail(handle(credentials, failure.workerId(), id, failure.tenant()), failure.message());
    }

    @GetMapping(WorkerProtocol.EVIDENCE)
    ResponseEntity<byte[]> evidence(
            @PathVariable String id,
            @PathVariable UUID evidenceId,
            @RequestParam("worker_id") String workerId,
            @RequestParam("tenant") String tenant,
            Principal credentials) {
        byte[] content = jobs.evidence(handle(credentials, workerId, id, tenant), evidenceId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    /** The search among other cases is the platform's own; a worker that asks for it gets none. */
    private static List<String> open(List<String> topics) {
        if (topics != null && topics.contains(Topics.DUPLICATE_SEARCH)) {
            throw ApiException.invalid("topics", Topics.DUPLICATE_SEARCH + " is not given to workers.");
        }
        return topics;
    }

    private static JobHandle handle(Principal credentials, String workerId, String jobId, String tenant) {
        return WorkerMessages.valid(() -> new JobHandle(jobId, owner(credentials, workerId), new TenantId(tenant)));
    }

    private static CheckReport present(CheckReport report) {
        if (report == null) {
            throw ApiException.invalid("report", "Say what was found.");
        }
        return report;
    }

    private static String owner(Principal credentials, String workerId) {
        if (workerId == null || workerId.isBlank()) {
            throw ApiException.invalid("worker_id", "Say which worker this is.");
        }
        return credentials.getName() + "/" + workerId;
    }
}
