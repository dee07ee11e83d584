package io.proofline.workers.loop;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out the jobs that a test puts in, and tells what came back. */
final class FakeEngine implements JobSource {

    private final BlockingQueue<LockedJob> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> renewals = new LinkedBlockingQueue<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failingFetches = new AtomicInteger();

    void put(String jobId, String topic) {
        waiting.add(new LockedJob(
                jobId,
                "worker",
                topic,
                new TenantId("acme"),
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                DocumentPack.ICAO_PASSPORT,
                Map.of(),
                List.of(),
                Map.of(),
                List.of()));
    }

    void lose(String jobId) {
        lost.add(jobId);
    }

    void failFetches(int times) {
        failingFetches.set(times);
    }

    /** The next thing that a worker handed in, e.g. {@code complete j1}. */
    String nextAnswer() throws InterruptedException {
        return answers.poll(20, TimeUnit.SECONDS);
    }

    String nextRenewal() throws InterruptedException {
        return renewals.poll(20, TimeUnit.SECONDS);
    }

    boolean hasNoFurtherAnswer() {
        return answers.isEmpty();
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public List<LockedJob> fetchAndLock(FetchRequest request) {
        if (failingFetches.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The engine is restarting.");
        }
        List<LockedJob> jobs = new ArrayList<>();
        waiting.drainTo(jobs, request.maxJobs());
        return jobs;
    }

    @Override
    public byte[] evidence(LockedJob job, EvidenceRef ref) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant extend(LockedJob job, Duration lockFor) {
        renewals.add(job.jobId());
        check(job);
        return Instant.EPOCH.plus(lockFor);
    }

    @Override
    public void complete(LockedJob job, CheckReport report) {
        check(job);
        answers.add("complete " + job.jobId());
    }

    @Override
    public void businessError(LockedJob job, String errorCode, CheckReport report) {
        check(job);
        answers.add(errorCode + " " + job.jobId());
    }

    @Override
    public void fail(LockedJob job, String message) {
        check(job);
        answers.add("fail " + job.jobId() + " " + message);
    }

    private void check(LockedJob job) {
        if (lost.contains(job.jobId())) {
            throw new JobLost("gone");
        }
    }
}
