package io.proofline.engine.process;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Works by hand: fetches one job when told to, and says what the test tells it to say. */
public final class ScriptedWorker {

    private static final Engine ENGINE = new Engine("scripted", "1", Map.of());

    private final List<LockedJob> held = new ArrayList<>();
    private final JobSource jobs;
    private final String name;

    public ScriptedWorker(JobSource jobs, String name) {
        this.jobs = jobs;
        this.name = name;
    }

    /** The case's waiting job of a topic; those of other cases that came with it are kept for later. */
    public LockedJob fetch(UUID caseId, String topic) {
        return find(caseId, topic).orElseThrow(() -> new AssertionError("No job of " + topic + " waits."));
    }

    /** The same where the engine may still be on its way to the step. */
    public Optional<LockedJob> find(UUID caseId, String topic) {
        held.addAll(fetch(topic, Duration.ofMinutes(1)));
        Optional<LockedJob> wanted = held.stream()
                .filter(job -> job.caseId().equals(caseId) && job.topic().equals(topic))
                .findFirst();
        wanted.ifPresent(held::remove);
        return wanted;
    }

    public List<LockedJob> fetch(String topic, Duration lockFor) {
        return jobs.fetchAndLock(new FetchRequest(name, List.of(topic), 100, lockFor));
    }

    public void completes(LockedJob job, CheckResult result) {
        jobs.complete(job, CheckReport.of(result));
    }

    public void fails(LockedJob job) {
        jobs.fail(job, "The camera's picture cannot be opened.");
    }

    /** Makes every check of the case with good results, but for the face match. */
    public void passesAllButMatch(UUID caseId) {
        completes(fetch(caseId, Topics.DOCUMENT_READ), documentRead());
        completes(fetch(caseId, Topics.DOCUMENT_VALIDATE), documentValidate());
        completes(fetch(caseId, Topics.DOCUMENT_FORENSICS), documentForensics());
        completes(fetch(caseId, Topics.LIVENESS_CHECK), liveness(0.99));
        completes(fetch(caseId, Topics.APPLICANT_PROFILE), profile());
    }

    public static CheckResult documentRead() {
        return result(
                Topics.DOCUMENT_READ,
                Outcome.PASS,
                0.98,
                Map.of(
                        "fields",
                        List.of(
                                Map.of("name", "document_number", "value", "L898902C3"),
                                Map.of("name", "issuing_state", "value", "UTO")),
                        "mrz",
                        Map.of("format", "TD3", "valid", true, "repaired", false),
                        "quality",
                        Map.of("sharpness", 0.9, "brightness", 0.5, "glare", 0.0),
                        "portrait_found",
                        true,
                        "pack_detected",
                        "icao-passport"));
    }

    public static CheckResult documentValidate() {
        return result(
                Topics.DOCUMENT_VALIDATE,
                Outcome.PASS,
                1.0,
                Map.of(
                        "checks",
                        List.of(),
                        "failed",
                        List.of(),
                        "warned",
                        List.of(),
                        "check_digits_valid",
                        true,
                        "expired",
                        false,
                        "age",
                        33,
                        "visual_zone_agreement",
                        1.0,
                        "claim_agreement",
                        1.0));
    }

    public static CheckResult documentForensics() {
        return result(Topics.DOCUMENT_FORENSICS, Outcome.PASS, 0.9, Map.of("image_integrity", 0.9));
    }

    public static CheckResult liveness(double probability) {
        return result(
                Topics.LIVENESS_CHECK,
                Outcome.PASS,
                probability,
                Map.of("live_probability", probability, "context_share", 1.0, "face_share", 0.1, "faces", 1));
    }

    public static CheckResult profile() {
        return result(
                Topics.APPLICANT_PROFILE,
                Outcome.PASS,
                1.0,
                Map.of("email_valid", true, "email_domain_resolves", true, "phone_valid", true, "complete", true));
    }

    public static CheckResult match(double similarity) {
        return result(
                Topics.FACE_MATCH,
                similarity >= 0.45 ? Outcome.PASS : similarity >= 0.25 ? Outcome.WARN : Outcome.FAIL,
                Math.max(0, similarity),
                Map.of("similarity", similarity, "threshold_hint", 0.45));
    }

    public static CheckReport noFace() {
        return CheckReport.of(new CheckResult(
                Topics.LIVENESS_CHECK, Outcome.FAIL, null, List.of(Reason.of("no_face")), Map.of("faces", 0), ENGINE));
    }

    private static CheckResult result(String check, Outcome outcome, double score, Map<String, Object> facts) {
        return new CheckResult(check, outcome, score, List.of(), facts, ENGINE);
    }
}
