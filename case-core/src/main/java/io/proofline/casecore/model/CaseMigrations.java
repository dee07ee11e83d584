package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.process.CaseMigration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Puts running cases of the current tenant on another set than the one that they were opened with. Nothing does so by
 * itself: an officer chooses the cases and is told of each whether it can be done.
 */
@Service
public class CaseMigrations {

    private final JdbcClient jdbc;
    private final TenantTransaction transaction;
    private final ModelSets sets;
    private final CaseSets cases;
    private final ObjectProvider<CaseMigration> process;
    private final AuditLog audit;

    CaseMigrations(
            JdbcClient jdbc,
            TenantTransaction transaction,
            ModelSets sets,
            CaseSets cases,
            ObjectProvider<CaseMigration> process,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sets = sets;
        this.cases = cases;
        this.process = process;
        this.audit = audit;
    }

    /**
     * A case that has not been decided.
     *
     * @param set that it runs on; empty for a case from before there were sets
     */
    public record RunningCase(UUID id, String reference, String status, Instant openedAt, Optional<UUID> set) {}

    /**
     * What became of a case, or would.
     *
     * @param problems why it cannot be moved; empty if it can, or was
     */
    public record Result(UUID caseId, List<String> problems) {

        public Result {
            problems = List.copyOf(problems);
        }

        public boolean possible() {
            return problems.isEmpty();
        }
    }

    /** Cases that are running on another set, the oldest first. */
    public List<RunningCase> runningOnOthers(UUID target, int limit) {
        return transaction.call(TenantScope.require(), () -> jdbc.sql("""
                        select id, reference, status, opened_at, model_set_id from proofline.kyc_case
                         where status <> 'completed' and model_set_id is distinct from :target
                         order by opened_at, id limit :limit
                        """)
                .param("target", target)
                .param("limit", limit)
                .query((row, number) -> new RunningCase(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("status"),
                        DatabaseTime.instant(row, "opened_at"),
                        Optional.ofNullable(row.getObject("model_set_id", UUID.class))))
                .list());
    }

    /** Whether cases can be moved; nothing is changed. */
    public List<Result> check(UUID target, Collection<UUID> caseIds) {
        return caseIds.stream()
                .map(id -> transaction.call(
                        TenantScope.require(),
                        () -> new Result(id, process.getObject().problems(id, target))))
                .toList();
    }

    /** Moves each case that can be moved, each in a transaction of its own, and says what became of it. */
    public List<Result> migrate(UUID target, Collection<UUID> caseIds, String by) {
        return caseIds.stream()
                .map(id -> transaction.call(TenantScope.require(), () -> move(id, target, by)))
                .toList();
    }

    private Result move(UUID caseId, UUID target, String by) {
        Result result = new Result(caseId, process.getObject().problems(caseId, target));
        if (result.possible()) {
            ModelSet to = sets.get(target);
            String from = cases.of(caseId).map(sets::get).map(ModelSet::title).orElse("");
            process.getObject().migrate(caseId, target);
            cases.move(caseId, target);
            audit.append(AuditEvent.of(
                    caseId,
                    AuditActions.CASE_MIGRATED,
                    Actor.staff(by),
                    Map.of("from", from, "to", to.title(), "model_versions", to.versions())));
        }
        return result;
    }
}
