package io.proofline.casecore;

import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.VerificationProcess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A process that does nothing but note what it is told. */
public class NotingProcess implements VerificationProcess {

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final Map<UUID, List<EvidenceRequest>> requests = new ConcurrentHashMap<>();
    private volatile boolean refusing;

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
    public void settle(UUID caseId, ReviewVerdict verdict) {
        notes.add("settle-" + verdict.word() + " " + caseId);
    }

    @Override
    public List<Incident> incidents(UUID caseId) {
        return List.of();
    }

    @Override
    public void retry(UUID caseId, String incidentId) {
        throw new IllegalArgumentException("There is no incident " + incidentId + ".");
    }
}
