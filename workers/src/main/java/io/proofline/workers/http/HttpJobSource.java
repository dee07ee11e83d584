package io.proofline.workers.http;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Jobs from an engine somewhere else. Results are handed in until the engine has answered: repeats do no harm. */
public final class HttpJobSource implements JobSource {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final RestClient engine;
    private final RetryTemplate untilAnswered = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(5)
            .delay(Duration.ofMillis(300))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(3))
            .includes(ResourceAccessException.class, HttpServerErrorException.class)
            .build());

    public HttpJobSource(URI engineUrl, String credentialId, String secret) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        this.engine = RestClient.builder()
                .baseUrl(engineUrl)
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(WorkerProtocol.json())))
                .defaultHeaders(headers -> headers.setBasicAuth(credentialId, secret))
                .defaultStatusHandler(status -> status.value() == HttpStatus.CONFLICT.value(), (request, response) -> {
                    throw new JobLost("The engine says that the job is no longer locked by this worker.");
                })
                .build();
    }

    @Override
    public List<LockedJob> fetchAndLock(FetchRequest request) {
        WorkerProtocol.Fetched fetched = engine.post()
                .uri(WorkerProtocol.JOBS)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new WorkerProtocol.Fetch(
                        request.workerId(),
                        request.topics(),
                        request.maxJobs(),
                        request.lockFor().toMillis()))
                .retrieve()
                .body(WorkerProtocol.Fetched.class);
        return fetched == null ? List.of() : fetched.jobs();
    }

    @Override
    public byte[] evidence(LockedJob job, EvidenceRef ref) {
        byte[] content = engine.get()
                .uri(
                        WorkerProtocol.EVIDENCE + "?worker_id={worker}&tenant={tenant}",
                        job.jobId(),
                        ref.id(),
                        job.workerId(),
                        job.tenant().value())
                .retrieve()
                .body(byte[].class);
        if (content == null) {
            throw new IllegalStateException("The engine sent no content for evidence " + ref.id() + ".");
        }
        return content;
    }

    @Override
    public Instant extend(LockedJob job, Duration lockFor) {
        WorkerProtocol.Extended extended = engine.post()
                .uri(WorkerProtocol.EXTEND, job.jobId())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new WorkerProtocol.Extend(job.workerId(), job.tenant().value(), lockFor.toMillis()))
                .retrieve()
                .body(WorkerProtocol.Extended.class);
        if (extended == null) {
            throw new IllegalStateException("The engine did not say until when the lock holds.");
        }
        return extended.lockedUntil();
    }

    @Override
    public void complete(LockedJob job, CheckReport report) {
        handIn(
                WorkerProtocol.COMPLETE,
                job,
                new WorkerProtocol.Complete(job.workerId(), job.tenant().value(), report));
    }

    @Override
    public void businessError(LockedJob job, String errorCode, CheckReport report) {
        handIn(
                WorkerProtocol.ERROR,
                job,
                new WorkerProtocol.BusinessError(job.workerId(), job.tenant().value(), errorCode, report));
    }

    @Override
    public void fail(LockedJob job, String message) {
        handIn(
                WorkerProtocol.FAIL,
                job,
                new WorkerProtocol.Fail(job.workerId(), job.tenant().value(), message));
    }

    private void handIn(String address, LockedJob job, Object body) {
        try {
            untilAnswered.execute(() -> engine.post()
                    .uri(address, job.jobId())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity());
        } catch (RetryException gaveUp) {
            if (gaveUp.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The engine does not take the result of job " + job.jobId() + ".", gaveUp);
        }
    }
}
