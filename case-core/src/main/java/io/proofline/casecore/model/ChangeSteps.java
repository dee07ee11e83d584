package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.model.ModelChange.Item;
import io.proofline.casecore.model.ModelChange.Kind;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.model.ModelRelease.Canary;
import io.proofline.casecore.model.ModelRelease.Cause;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelDeployer;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a change; called by its process alone, inside the process step's transaction. */
@Service
@Transactional
public class ChangeSteps {

    private final ChangeRows rows;
    private final DraftRows drafts;
    private final ReleaseRows releases;
    private final ModelSets sets;
    private final SetComposition composition;
    private final ChangeProof proof;
    private final Releases live;
    private final ObjectProvider<ModelDeployer> deployer;
    private final AuditLog audit;
    private final Clock clock;

    ChangeSteps(
            ChangeRows rows,
            DraftRows drafts,
            ReleaseRows releases,
            ModelSets sets,
            SetComposition composition,
            ChangeProof proof,
            Releases live,
            ObjectProvider<ModelDeployer> deployer,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.releases = releases;
        this.sets = sets;
        this.composition = composition;
        this.proof = proof;
        this.live = live;
        this.deployer = deployer;
        this.audit = audit;
        this.clock = clock;
    }

    /** It is approved and waits for its time. */
    public void scheduled(UUID id) {
        rows.status(id, Status.SCHEDULED);
    }

    /**
     * Proves the change once more beside what is live now.
     *
     * @return whether nothing speaks against it; if something does, the change has failed and says what
     */
    public boolean prove(UUID id) {
        ModelChange change = lock(id);
        List<NewModel> changed =
                change.items().stream().map(item -> model(item.versionId())).toList();
        if (changed.isEmpty()) {
            return true; // a set that was live before
        }
        Map<String, UUID> items = Item.byKey(change.items());
        List<NewModel> all = composition.preview(TenantScope.require(), items).values().stream()
                .map(this::model)
                .toList();
        List<String> problems = proof.problems(changed, all);
        return problems.isEmpty() || failed(change, String.join(" ", problems)).isPresent();
    }

    private NewModel model(UUID versionId) {
        ModelVersion version = sets.version(versionId);
        return new NewModel(version.kind(), version.key(), version.text(), version.examples());
    }

    /**
     * A share of new cases goes to the set of the change.
     *
     * @return whether it does; if not, the change has failed and says why
     */
    public boolean tryOut(UUID id) {
        ModelChange change = lock(id);
        TenantId tenant = TenantScope.require();
        return set(change, tenant)
                .map(set -> {
                    UUID now = sets.live().orElseThrow().setId();
                    Canary canary = new Canary(set, change.percent().orElseThrow());
                    live.release(tenant, now, Optional.of(canary), Cause.CANARY, Optional.of(id), approver(change));
                    rows.status(id, Status.CANARY);
                    return true;
                })
                .orElse(false);
    }

    /**
     * The set of the change is live for all new cases.
     *
     * @return whether it is; if not, the change has failed and says why
     */
    public boolean goLive(UUID id) {
        ModelChange change = lock(id);
        TenantId tenant = TenantScope.require();
        return set(change, tenant)
                .map(set -> {
                    live.release(tenant, set, Optional.empty(), cause(change), Optional.of(id), approver(change));
                    if (change.kind() == Kind.EMERGENCY) {
                        rows.status(id, Status.TO_CONFIRM);
                    } else {
                        rows.end(id, Status.LIVE, "", clock.instant());
                    }
                    return true;
                })
                .orElse(false);
    }

    /** The trial is over without the change: its drafts are open again. */
    public void stopTrial(UUID id) {
        ModelChange change = lock(id);
        ModelRelease now = sets.live().orElseThrow();
        if (onTrial(change, now)) {
            live.release(
                    TenantScope.require(),
                    now.setId(),
                    Optional.empty(),
                    Cause.CANARY_STOPPED,
                    Optional.of(id),
                    approver(change));
        }
        end(id, Status.STOPPED);
    }

    /** Another officer agrees to an emergency roll-back afterwards. */
    public void confirmed(UUID id) {
        rows.end(id, Status.LIVE, "", clock.instant());
    }

    /** Another officer does not: what was live before it is live again, unless something else is by now. */
    public void undo(UUID id) {
        ModelChange change = lock(id);
        TenantId tenant = TenantScope.require();
        releases.lock(tenant);
        if (sets.live().orElseThrow().setId().equals(change.target().orElseThrow())) {
            live.release(tenant, change.parent(), Optional.empty(), Cause.UNDONE, Optional.of(id), approver(change));
        }
        rows.end(id, Status.UNDONE, "", clock.instant());
    }

    /** Another officer sends it back: its drafts are open again. */
    public void sentBack(UUID id) {
        end(id, Status.SENT_BACK);
    }

    /** Its proposer takes it back: its drafts are open again. */
    public void withdrawn(UUID id) {
        end(id, Status.WITHDRAWN);
    }

    /** Whether what a change builds on was changed by others since it was proposed. */
    static boolean behind(ModelChange change, ModelSet parent, ModelSet live) {
        return change.kind() == Kind.DRAFTS
                && change.items().stream().map(Item::key).anyMatch(key -> !version(parent, key)
                        .equals(version(live, key)));
    }

    private static Optional<UUID> version(ModelSet set, String key) {
        return set.member(key).map(ModelSet.Member::versionId);
    }

    /** The set that is to go live, ready to run; empty if something speaks against it. */
    private Optional<UUID> set(ModelChange change, TenantId tenant) {
        releases.lock(tenant);
        ModelRelease now = sets.live().orElseThrow();
        if (now.canary().isPresent() && !onTrial(change, now) && change.kind() != Kind.EMERGENCY) {
            return failed(change, "Another change is on trial.");
        }
        if (change.set().isPresent() && !onTrial(change, now)) {
            return failed(change, "Its trial was ended by a roll-back.");
        }
        if (change.set().isEmpty() && behind(change, sets.get(change.parent()), sets.get(now.setId()))) {
            return failed(change, "What it builds on is no longer live.");
        }
        UUID set = change.set().or(change::target).orElseGet(() -> make(change, tenant, now));
        List<Finding> findings = deployer.getObject().deploy(set);
        if (findings.isEmpty()) {
            return Optional.of(set);
        }
        return failed(change, findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
    }

    private UUID make(ModelChange change, TenantId tenant, ModelRelease now) {
        UUID set =
                composition.changed(tenant, now.setId(), Item.byKey(change.items()), change.id(), change.proposedBy());
        rows.made(change.id(), set);
        return set;
    }

    private Optional<UUID> failed(ModelChange change, String why) {
        change.items().forEach(item -> drafts.reopen(item.draft()));
        rows.end(change.id(), Status.FAILED, why, clock.instant());
        audit.append(AuditEvent.ofTenant(
                AuditActions.MODEL_CHANGE_FAILED,
                Actor.SYSTEM,
                Map.of("change", change.id().toString(), "number", change.number(), "why", why)));
        return Optional.empty();
    }

    private void end(UUID id, Status status) {
        lock(id).items().forEach(item -> drafts.reopen(item.draft()));
        rows.end(id, status, "", clock.instant());
    }

    private static boolean onTrial(ModelChange change, ModelRelease now) {
        return change.set().isPresent() && now.canary().map(Canary::setId).equals(change.set());
    }

    private static Cause cause(ModelChange change) {
        return switch (change.kind()) {
            case DRAFTS -> Cause.CHANGE;
            case ROLLBACK -> Cause.ROLLBACK;
            case EMERGENCY -> Cause.EMERGENCY;
        };
    }

    /** Who agreed; of an emergency, who did it. */
    private static Actor approver(ModelChange change) {
        return Actor.staff(change.decidedBy().orElse(change.proposedBy()));
    }

    private ModelChange lock(UUID id) {
        return rows.lock(id).orElseThrow(() -> new ModelNotFound("There is no change " + id + "."));
    }
}
