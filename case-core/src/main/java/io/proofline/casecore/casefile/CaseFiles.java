package io.proofline.casecore.casefile;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.model.CaseSets;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases of the current tenant, finds them, and takes their evidence. */
@Service
public class CaseFiles {

    /** Of a file that nobody opens but the forensic check. */
    private static final String UNTOUCHED = "application/octet-stream";

    private final CaseRows rows;
    private final CaseSets sets;
    private final EvidenceStore evidence;
    private final AuditLog audit;
    private final ObjectProvider<VerificationProcess> process;
    private final Clock clock;

    // The process itself works on case files, so it is looked up when it is needed.
    CaseFiles(
            CaseRows rows,
            CaseSets sets,
            EvidenceStore evidence,
            AuditLog audit,
            ObjectProvider<VerificationProcess> process,
            Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.evidence = evidence;
        this.audit = audit;
        this.process = process;
        this.clock = clock;
    }

    /** Stores the case with its evidence and starts its process: all of it, or nothing. */
    @Transactional
    public CaseFile open(OpenCase command) {
        TenantId tenant = TenantScope.require();
        UUID id = UUID.randomUUID();
        Optional<CaseSets.Choice> models = sets.choose(id);
        rows.insert(
                id,
                tenant,
                command,
                models.map(choice -> choice.set().id()).orElse(null),
                DatabaseTime.exact(clock.instant()));
        audit.append(new AuditEvent(
                id, AuditActions.CASE_OPENED, command.actor(), details(command, models), Map.copyOf(command.claims())));
        command.evidence().forEach(item -> store(id, item, command.actor()));
        process.getObject().start(id);
        return get(id);
    }

    /**
     * Adds evidence to a case and lets its process go on if it was waiting for it.
     *
     * @throws CaseClosed if the case is decided
     */
    @Transactional
    public void addEvidence(UUID id, NewEvidence item, Actor actor) {
        if (lock(id).completed()) {
            throw new CaseClosed(id);
        }
        store(id, item, actor);
        process.getObject().evidenceSubmitted(id);
    }

    private static Map<String, Object> details(OpenCase command, Optional<CaseSets.Choice> models) {
        Map<String, Object> details = new TreeMap<>();
        details.put("pack", command.pack().word());
        details.put("channel", command.channel());
        details.put("reference", command.reference());
        models.ifPresent(choice -> details.putAll(choice.details()));
        return details;
    }

    /** Evidence is put into the audit trail by the store. */
    private void store(UUID id, NewEvidence item, Actor actor) {
        evidence.add(id, item.kind(), item.content().mediaType(), item.content().content(), item.attributes(), actor);
        // Directly behind its picture: that is how the two are known to belong together.
        item.content()
                .original()
                .ifPresent(file -> evidence.add(id, EvidenceKind.DOCUMENT_ORIGINAL, UNTOUCHED, file, actor));
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Finds a case that must be there.
     *
     * @throws CaseNotFound if it is not, or is another tenant's
     */
    @Transactional(readOnly = true)
    public CaseFile get(UUID id) {
        return rows.find(id).orElseThrow(() -> new CaseNotFound(id));
    }

    /**
     * Finds a case without what the applicant claims: proofs and exports need no key, and hold after it is destroyed.
     *
     * @throws CaseNotFound if it is not there, or is another tenant's
     */
    @Transactional(readOnly = true)
    public CaseFile head(UUID id) {
        return rows.head(id).orElseThrow(() -> new CaseNotFound(id));
    }

    /** Like {@link #get}, and keeps everybody else from changing the case until the transaction ends. */
    @Transactional
    public CaseFile lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new CaseNotFound(id));
    }

    /** The newest cases first. */
    @Transactional(readOnly = true)
    public List<CaseFile> recent(int limit) {
        return page(Optional.empty(), Optional.empty(), limit);
    }

    /** Those of the cases that are there, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> all(Collection<UUID> ids) {
        return rows.all(ids);
    }

    /** A page of cases, newest first, behind a position. */
    @Transactional(readOnly = true)
    public List<CaseFile> page(Optional<CaseStatus> status, Optional<CasePosition> after, int limit) {
        return rows.page(status, after, limit);
    }
}
