package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.model.ChangeRefused.Why;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.process.ModelChangeProcess;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the current tenant, and what officers say to them. Nobody is the second pair of eyes over words of their own:
 * this class refuses it, a constraint of the table does, and the process asks once more.
 */
@Service
@Transactional
public class ModelChanges {

    private static final int MAX_NOTE = 2_000;

    private final ChangeRows rows;
    private final ModelSets sets;
    private final SetComposition composition;
    private final ObjectProvider<ModelChangeProcess> process;
    private final AuditLog audit;
    private final Clock clock;

    ModelChanges(
            ChangeRows rows,
            ModelSets sets,
            SetComposition composition,
            ObjectProvider<ModelChangeProcess> process,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.composition = composition;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A change by its id.
     *
     * @throws ModelNotFound if there is none, or it is another tenant's
     */
    @Transactional(readOnly = true)
    public ModelChange get(UUID id) {
        return rows.find(id).orElseThrow(() -> new ModelNotFound("There is no change " + id + "."));
    }

    /** What people call changes, by id; those of other tenants are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> numbers(Collection<UUID> ids) {
        return rows.numbers(ids);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ModelChange> newest(int limit) {
        return rows.newest(limit);
    }

    /** Those that are not over: waiting for somebody, for their time, or on trial; the oldest first. */
    @Transactional(readOnly = true)
    public List<ModelChange> underWay() {
        return rows.in(List.of(Status.PROPOSED, Status.TO_CONFIRM, Status.SCHEDULED, Status.CANARY));
    }

    /** How many changes an officer may decide now: those of the current tenant that others proposed and wrote. */
    @Transactional(readOnly = true)
    public long waitingFor(String username) {
        return rows.waitingFor(username);
    }

    /**
     * Versions that would go live with a change although nobody proposed them: the newer defaults, for a tenant that has
     * stayed on an older set since it rolled back.
     */
    @Transactional(readOnly = true)
    public List<ModelVersion> comingAlong(ModelChange change) {
        boolean toCome = change.status() == Status.PROPOSED || change.status() == Status.SCHEDULED;
        if (!toCome || change.items().isEmpty()) {
            return List.of();
        }
        Map<String, UUID> items = ModelChange.Item.byKey(change.items());
        ModelSet parent = sets.get(change.parent());
        return composition.preview(TenantScope.require(), items).entrySet().stream()
                .filter(member -> !items.containsKey(member.getKey()))
                .filter(member -> parent.member(member.getKey())
                        .filter(before -> before.versionId().equals(member.getValue()))
                        .isEmpty())
                .map(member -> sets.version(member.getValue()))
                .toList();
    }

    /**
     * Agrees to a change, which goes live at once or at its time; or confirms an emergency roll-back.
     *
     * @param version that the officer's page shows
     * @throws ChangeRefused if it is the officer's own, somebody was faster, what it builds on is no longer live, or
     *     another change is on trial
     */
    public ModelChange approve(UUID id, int version, String note, String by) {
        ModelChange change = decidable(id, version, note, by);
        if (change.status() == Status.PROPOSED) {
            refuseBehind(change);
        }
        decide(change, note, by, AuditActions.MODEL_CHANGE_APPROVED);
        process.getObject().decide(id, true);
        return get(id);
    }

    /**
     * Sends a change back to who proposed it, with the reason; an emergency roll-back is taken back.
     *
     * @param note the reason, 1 to 2,000 characters
     */
    public ModelChange sendBack(UUID id, int version, String note, String by) {
        ModelChange change = decidable(id, version, note, by);
        if (note.isBlank()) {
            throw new ChangeRefused(Why.REASON);
        }
        decide(change, note, by, AuditActions.MODEL_CHANGE_SENT_BACK);
        process.getObject().decide(id, false);
        return get(id);
    }

    /** Takes a change back that is not decided, or whose time has not come; the proposer alone may do the former. */
    public ModelChange withdraw(UUID id, int version, String by) {
        ModelChange change = lock(id);
        boolean waits = change.status() == Status.PROPOSED || change.status() == Status.SCHEDULED;
        if (!waits || change.version() != version) {
            throw new ChangeRefused(Why.CHANGED);
        }
        if (change.status() == Status.PROPOSED && !change.proposedBy().equals(by)) {
            throw new ChangeRefused(Why.NOT_YOURS);
        }
        note(change, AuditActions.MODEL_CHANGE_WITHDRAWN, by, "");
        process.getObject().withdraw(id);
        return get(id);
    }

    /**
     * Ends a trial, which has been approved before: the change goes live for all, or what was live stays.
     *
     * @param full whether it goes live
     */
    public ModelChange judge(UUID id, int version, boolean full, String by) {
        ModelChange change = lock(id);
        if (change.status() != Status.CANARY || change.version() != version) {
            throw new ChangeRefused(Why.CHANGED);
        }
        note(change, full ? AuditActions.MODEL_TRIAL_WIDENED : AuditActions.MODEL_TRIAL_STOPPED, by, "");
        process.getObject().judge(id, full);
        return get(id);
    }

    private ModelChange decidable(UUID id, int version, String note, String by) {
        ModelChange change = lock(id);
        if (!change.waiting() || change.version() != version) {
            throw new ChangeRefused(Why.CHANGED);
        }
        if (!change.openTo(by)) {
            throw new ChangeRefused(Why.FOUR_EYES);
        }
        if (note.length() > MAX_NOTE) {
            throw new ChangeRefused(Why.REASON);
        }
        return change;
    }

    private void decide(ModelChange change, String note, String by, String action) {
        if (!rows.decide(change.id(), change.version(), by, note.strip(), clock.instant())) {
            throw new ChangeRefused(Why.CHANGED);
        }
        note(change, action, by, note.strip());
    }

    private void refuseBehind(ModelChange change) {
        ModelRelease live = sets.live().orElseThrow();
        if (live.canary().isPresent()) {
            throw new ChangeRefused(Why.TRIAL_RUNNING);
        }
        if (ChangeSteps.behind(change, sets.get(change.parent()), sets.get(live.setId()))) {
            throw new ChangeRefused(Why.BEHIND);
        }
    }

    private ModelChange lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new ModelNotFound("There is no change " + id + "."));
    }

    private void note(ModelChange change, String action, String by, String note) {
        Map<String, Object> details = new TreeMap<>();
        details.put("change", change.id().toString());
        details.put("number", change.number());
        details.put("kind", change.kind().word());
        if (!note.isEmpty()) {
            details.put("note", note);
        }
        audit.append(AuditEvent.ofTenant(action, Actor.staff(by), details));
    }
}
