package io.proofline.casecore.casefile;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case along; called by its process alone, inside the process step's transaction. */
@Service
@Transactional
public class CaseLifecycle {

    private final CaseRows rows;
    private final AuditLog audit;
    private final Clock clock;

    CaseLifecycle(CaseRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes what the tables made of the checks.
     *
     * @param score 0..100
     */
    public void scored(UUID id, String band, BigDecimal score) {
        open(id);
        rows.scored(id, band, score);
    }

    /** Hands the case to people. */
    public void routed(UUID id, String queue) {
        open(id);
        rows.routed(id, queue);
    }

    /** The applicant has been asked for something. */
    public void awaitEvidence(UUID id) {
        open(id);
        rows.status(id, CaseStatus.AWAITING_EVIDENCE);
    }

    /** The checks go on. */
    public void resumed(UUID id) {
        open(id);
        rows.status(id, CaseStatus.PROCESSING);
    }

    /** Decides the case. */
    public void conclude(UUID id, CaseDecision decision, List<String> reasonCodes, Actor actor) {
        CaseFile file = open(id);
        rows.conclude(id, decision, reasonCodes, clock.instant());
        Map<String, Object> details = new TreeMap<>();
        details.put("decision", decision.word());
        details.put("reasons", reasonCodes);
        if (file.score() != null) {
            details.put("score", file.score());
            details.put("band", file.band());
        }
        audit.append(new AuditEvent(id, AuditActions.OUTCOME_REACHED, actor, details, Map.of()));
    }

    private CaseFile open(UUID id) {
        CaseFile file = rows.lock(id).orElseThrow(() -> new CaseNotFound(id));
        if (file.completed()) {
            throw new CaseClosed(id);
        }
        return file;
    }
}
