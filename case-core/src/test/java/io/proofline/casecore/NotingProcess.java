package io.proofline.casecore;

import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.VerificationProcess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.dao.OptimisticLockingFailureException;

/** A process that does nothing but note what it is told. */
public class NotingProcess implements VerificationProcess {

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final Map<UUID, List<EvidenceRequest>> requests = new ConcurrentHashMap<>();
    private volatile boolean refusing;
    private volatile boolean moving;

    public List<String> about(UUID caseId) {
        return notes.stream()
                .filter(note -> note.endsWith(caseId.toString()))
                .map(note -> note.substring(0, note.indexOf(' ')))
                .toList();
    }

    /** Makes the next starts fail, as an engine would that cannot reach its tables. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** Makes the next verdicts come at the moment in which a timer moves the process. */
    public void move(boolean move) {
        moving = move;
    }

    @Override
    public void start(UUID caseId) {
        if (refusing) {
            throw new IllegalStateException("the engine is out of order");
        }
        notes.add("start " + caseId);
    }

    @Override
    public void evidenceSubmitted(UUID caseId) {
        notes.add("evidence " + caseId);
    }

    @Override
    public List<EvidenceRequest> openRequests(UUID caseId) {
        return requests.getOrDefault(caseId, List.of());
    }

    /** Lets a case wait for evidence. */
    public void ask(UUID caseId, EvidenceRequest... wanted) {
        requests.put(caseId, List.of(wanted));
    }

    @Override
    public void settle(UUID caseId, ReviewVerdict verdict, ReviewOverride override) {
        if (moving) {
            throw new OptimisticLockingFailureException("a timer was faster");
        }
        String suffix = override == ReviewOverride.NONE ? "" : "-" + override.word();
        notes.add("settle-" + verdict.word() + suffix + " " + caseId);
    }

    @Override
    public void approve(UUID caseId, boolean agreed) {
        notes.add((agreed ? "agree " : "send-back ") + caseId);
    }

    @Override
    public void hold(UUID caseId, Instant until) {
        notes.add("hold " + caseId);
    }

    @Override
    public void resume(UUID caseId) {
        notes.add("resume " + caseId);
    }

    @Override
    public void askApplicant(UUID caseId, List<EvidenceRequest> requests) {
        notes.add("ask-" + requests.size() + " " + caseId);
    }

    @Override
    public Optional<ProcessProgress> progressOf(UUID caseId) {
        return Optional.empty();
    }

    @Override
    public List<Incident> incidents(UUID caseId) {
        return List.of();
    }

    @Override
    public boolean retry(UUID caseId, String incidentId, String operator) {
        return false;
    }
}
