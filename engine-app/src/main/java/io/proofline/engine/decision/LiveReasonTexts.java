package io.proofline.engine.decision;

import io.proofline.casecore.model.CaseSets;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.tenant.TenantId;
import io.proofline.decisions.texts.DecisionTableReasonTexts;
import io.proofline.engine.model.SetDecisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences by the table that is live for the current tenant. A page asks for dozens of them; so which set is live is asked
 * of the database once in two seconds a tenant.
 */
final class LiveReasonTexts implements ReasonTexts {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final ModelSets sets;
    private final CaseSets cases;
    private final TenantTransaction transaction;
    private final SetDecisions decisions;
    private final DecisionService shipped;
    private final Clock clock;
    private final Map<TenantId, Live> live = new ConcurrentHashMap<>();

    private record Live(Optional<UUID> set, Instant asked) {}

    LiveReasonTexts(
            ModelSets sets,
            CaseSets cases,
            TenantTransaction transaction,
            SetDecisions decisions,
            DecisionService shipped,
            Clock clock) {
        this.sets = sets;
        this.cases = cases;
        this.transaction = transaction;
        this.decisions = decisions;
        this.shipped = shipped;
        this.clock = clock;
    }

    @Override
    public String sentence(Reason reason, String language, Audience audience) {
        Optional<TenantId> tenant = TenantScope.current();
        return tenant.isEmpty()
                ? new DecisionTableReasonTexts(shipped).sentence(reason, language, audience)
                : transaction.call(tenant.get(), () -> new DecisionTableReasonTexts(tables(tenant.get()))
                        .sentence(reason, language, audience));
    }

    @Override
    public ReasonTexts of(UUID caseId) {
        Optional<DecisionService> tables =
                transaction.call(TenantScope.require(), () -> cases.of(caseId).map(decisions::of));
        return new DecisionTableReasonTexts(tables.orElse(shipped));
    }

    private DecisionService tables(TenantId tenant) {
        Instant now = clock.instant();
        Live known = live.get(tenant);
        if (known == null || known.asked().plus(FRESH).isBefore(now)) {
            known = new Live(sets.live().map(ModelRelease::setId), now);
            live.put(tenant, known);
        }
        return known.set().map(decisions::of).orElse(shipped);
    }
}
