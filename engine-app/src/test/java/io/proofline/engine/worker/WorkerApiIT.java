package io.proofline.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.engine.process.ScriptedWorker;
import io.proofline.workers.http.HttpJobSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker protocol as it goes over the wire. */
class WorkerApiIT {

    private static RunningPlatform platform;
    private static HttpJobSource jobs;
    private static ScriptedWorker worker;

    @BeforeAll
    static void start(@TempDir Path data) {
        platform = RunningPlatform.start(data, "proofline.worker.secret=" + WorkerProcess.SECRET);
        jobs = new HttpJobSource(platform.address(), "workers", WorkerProcess.SECRET);
        worker = new ScriptedWorker(jobs, "w1");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_job_is_fetched_looked_at_extended_and_completed_and_the_completion_may_be_repeated() {
        UUID id = platform.open();
        LockedJob job = worker.fetch(id, Topics.LIVENESS_CHECK);

        assertThat(job.claims()).containsEntry("country", "CHE");
        assertThat(new String(
                        jobs.evidence(job, job.evidence(EvidenceKind.SELFIE).orElseThrow()), StandardCharsets.UTF_8))
                .isEqualTo("first selfie");
        assertThat(jobs.extend(job, Duration.ofMinutes(10))).isAfter(job.lockedUntil());
        jobs.complete(job, CheckReport.of(ScriptedWorker.liveness(0.9)));
        jobs.complete(job, CheckReport.of(ScriptedWorker.liveness(0.9)));

        assertThat(platform.checks(id)).hasSize(1);
    }

    @Test
    void another_process_with_the_same_credentials_does_not_hold_the_lock() throws IOException, InterruptedException {
        UUID id = platform.open();
        LockedJob job = worker.fetch(id, Topics.LIVENESS_CHECK);
        HttpResponse<String> answer = post(
                "/worker/v1/jobs/" + job.jobId() + "/extend",
                "{\"worker_id\":\"w2\",\"tenant\":\"acme\",\"lock_millis\":5000}",
                WorkerProcess.SECRET);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"job_lost\"", "\"trace_id\"");
    }

    @Test
    void a_job_opens_the_evidence_of_no_other_case() {
        LockedJob job = worker.fetch(platform.open(), Topics.LIVENESS_CHECK);
        LockedJob other = worker.fetch(platform.open(), Topics.LIVENESS_CHECK);

        assertThatThrownBy(() -> jobs.evidence(job, other.evidence().get(0))).hasMessageContaining("404");
    }

    @Test
    void the_result_of_another_check_is_refused() {
        LockedJob job = worker.fetch(platform.open(), Topics.LIVENESS_CHECK);

        assertThatThrownBy(() -> jobs.complete(job, CheckReport.of(ScriptedWorker.match(0.9))))
                .hasMessageContaining("400");
    }

    @Test
    void a_job_that_is_gone_is_lost() {
        UUID id = platform.open();
        LockedJob job = worker.fetch(id, Topics.LIVENESS_CHECK);
        jobs.businessError(job, "no-face", ScriptedWorker.noFace());

        assertThatThrownBy(() -> jobs.fail(job, "too late")).isInstanceOf(JobLost.class);
    }

    @Test
    void nobody_gets_in_without_the_secret() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/worker/v1/jobs", "{}", "guessed");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"credentials_invalid\"");
    }

    @Test
    void a_fetch_that_makes_no_sense_is_refused_with_a_sentence() throws IOException, InterruptedException {
        String nothing = "{\"worker_id\":\"w1\",\"topics\":[],\"max_jobs\":1,\"lock_millis\":5000}";

        assertThat(post("/worker/v1/jobs", nothing, WorkerProcess.SECRET).body())
                .contains("\"code\":\"invalid_request\"", "Name at least one topic.");
        assertThat(post("/worker/v1/jobs", "{\"worker", WorkerProcess.SECRET).body())
                .contains("\"code\":\"malformed_request\"");
        assertThat(jobs.fetchAndLock(new FetchRequest("w1", List.of("no-such-topic"), 1, Duration.ofSeconds(5))))
                .isEmpty();
    }

    private static HttpResponse<String> post(String path, String body, String secret)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("workers:" + secret).getBytes(StandardCharsets.UTF_8));
        URI address = platform.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
