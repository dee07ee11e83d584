package io.proofline.casecore.search;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Searches for people who look for a case. The first index is asked; when it cannot be reached, the next answers, which
 * knows the same, and the answer says so. Who searched, for what kind of thing, and how many cases there were, is put
 * into the audit trail; what was typed only as its keyed hash.
 */
@Service
public class CaseFinder {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFinder.class);
    /** Nobody is made to wait for an index that has just not answered. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final List<CaseSearch> indexes;
    private final AuditLog audit;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);

    /** @param indexes in the order in which they are asked; the last one is the platform's own database */
    CaseFinder(List<CaseSearch> indexes, AuditLog audit, TenantTransaction transaction, Clock clock) {
        this.indexes = List.copyOf(indexes);
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One page of an answer.
     *
     * @param degraded true if the index that is configured could not be reached and another answered
     */
    public record Answer(FoundCases cases, boolean degraded) {}

    /** Finds cases of the tenant that is set, without a word to the audit trail: for lists that are not searched. */
    public Answer list(CaseQuery query) {
        CaseSearch first = indexes.get(0);
        if (indexes.size() == 1) {
            return new Answer(first.find(query), false);
        }
        if (!clock.instant().isBefore(notBefore.get())) {
            try {
                return new Answer(first.find(query), false);
            } catch (SearchUnavailable unavailable) {
                LOG.warn(
                        "{} cannot be reached, {} answers: {}",
                        first.name(),
                        indexes.get(1).name(),
                        unavailable.getMessage());
                notBefore.set(clock.instant().plus(LEFT_ALONE));
            }
        }
        return new Answer(indexes.get(1).find(query), true);
    }

    /** Finds cases of the tenant that is set, and notes who looked for what. */
    public Answer search(CaseQuery query, SearchTerms terms, String username) {
        Answer answer = list(query);
        Map<String, Object> details = new TreeMap<>();
        details.put("kinds", terms.kinds());
        details.put("terms", terms.digest());
        details.put("filter", query.filter().words());
        details.put("hits", answer.cases().total());
        details.put("page", answer.cases().page());
        transaction.run(
                TenantScope.require(),
                () -> audit.append(AuditEvent.ofTenant(AuditActions.CASES_SEARCHED, Actor.staff(username), details)));
        return answer;
    }
}
