package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.model.ModelRelease.Canary;
import io.proofline.casecore.model.ModelRelease.Cause;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets sets go live. Every release is an entry of the audit trail that names the set and its versions. */
@Component
class Releases {

    private final ReleaseRows rows;
    private final SetRows sets;
    private final AuditLog audit;
    private final Clock clock;

    Releases(ReleaseRows rows, SetRows sets, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the platform itself. */
    void release(TenantId tenant, UUID set, Cause cause) {
        release(tenant, set, Optional.empty(), cause, Optional.empty(), Actor.SYSTEM);
    }

    void release(
            TenantId tenant, UUID set, Optional<Canary> canary, Cause cause, Optional<UUID> changeId, Actor actor) {
        rows.insert(tenant, set, canary, cause, changeId, actor.id(), clock.instant());
        ModelSet live = sets.find(set).orElseThrow();
        Map<String, Object> details = new TreeMap<>();
        details.put("set", live.title());
        details.put("cause", cause.word());
        details.put("versions", live.versions());
        canary.ifPresent(trial -> {
            ModelSet tried = sets.find(trial.setId()).orElseThrow();
            details.put("canary", tried.title());
            details.put("canary_percent", trial.percent());
            details.put("canary_versions", tried.versions());
        });
        changeId.ifPresent(change -> details.put("change", change.toString()));
        audit.append(AuditEvent.ofTenant(AuditActions.MODEL_SET_RELEASED, actor, details));
    }
}
