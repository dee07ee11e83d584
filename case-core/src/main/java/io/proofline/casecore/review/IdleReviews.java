package io.proofline.casecore.review;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives cases back whose holder has closed the page and gone: an open page says every minute that it is there. */
@Component
public class IdleReviews {

    private static final Logger LOG = LoggerFactory.getLogger(IdleReviews.class);

    private final TaskRows rows;
    private final AuditLog audit;
    private final Tenants tenants;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final Duration idleAfter;

    IdleReviews(
            TaskRows rows,
            AuditLog audit,
            Tenants tenants,
            TenantTransaction transaction,
            Clock clock,
            @Value("${proofline.review.idle-after:PT15M}") Duration idleAfter) {
        this.rows = rows;
        this.audit = audit;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
        this.idleAfter = idleAfter;
    }

    @Scheduled(
            fixedDelayString = "${proofline.review.idle-check-every:PT30S}",
            initialDelayString = "${proofline.review.idle-check-every:PT30S}")
    void releaseAll() {
        tenants.all().forEach(tenant -> {
            try {
                release(tenant.id());
            } catch (RuntimeException failed) {
                LOG.warn(
                        "Idle tasks of tenant {} could not be given back; the next round tries again.",
                        tenant.id(),
                        failed);
            }
        });
    }

    /** Gives back what nobody has looked at for the idle time; says how many those were. */
    public int release(TenantId tenant) {
        return transaction.call(tenant, () -> {
            Instant limit = clock.instant().minus(idleAfter);
            int released = 0;
            for (ReviewTask task : rows.idleSince(limit)) {
                if (rows.release(task.id(), task.claimedBy())) {
                    audit.append(AuditEvent.of(
                            task.caseId(),
                            AuditActions.TASK_LEFT_IDLE,
                            Actor.SYSTEM,
                            Map.of("holder", task.claimedBy(), "queue", task.queue())));
                    released++;
                }
            }
            return released;
        });
    }
}
