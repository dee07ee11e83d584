package io.proofline.casecore.search;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.outbox.Outbox;
import io.proofline.casecore.outbox.ParkedEntries;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Fills indexes anew from the cases themselves, while they are searched and while cases change. A rebuild stands in the
 * database and is done in small pieces by whichever node comes first: one that was broken off goes on where it was. A case
 * that cannot be read is left out and parked in the outbox, where it is seen and can be tried again.
 */
@Service
public class SearchRebuilds {

    static final int PIECE = 40;
    /** Names the lock among the advisory locks of the database. */
    private static final long LOCK = 0x5345415243485242L;

    private final List<CaseSearch> indexes;
    private final SearchIndexer indexer;
    private final CaseDocuments documents;
    private final Outbox outbox;
    private final ParkedEntries parked;
    private final Tenants tenants;
    private final TenantTransaction transaction;
    private final JdbcClient jdbc;
    private final SystemDatabase database;
    private final Clock clock;

    SearchRebuilds(
            List<CaseSearch> indexes,
            SearchIndexer indexer,
            CaseDocuments documents,
            Outbox outbox,
            ParkedEntries parked,
            Tenants tenants,
            TenantTransaction transaction,
            JdbcClient jdbc,
            SystemDatabase database,
            Clock clock) {
        this.indexes = List.copyOf(indexes);
        this.indexer = indexer;
        this.documents = documents;
        this.outbox = outbox;
        this.parked = parked;
        this.tenants = tenants;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for every index to be filled anew with the cases of every tenant.
     *
     * @throws SearchUnavailable if an index cannot be reached
     */
    public void requestAll() {
        indexes.forEach(this::requestAll);
    }

    private void requestAll(CaseSearch index) {
        String target = index.rebuild();
        tenants.all().forEach(tenant -> request(tenant.id(), index.name(), target));
    }

    /** Asks for every index to be filled anew with the cases of one tenant; what it has of others stays. */
    public void request(TenantId tenant) {
        indexes.forEach(index -> request(tenant, index.name(), null));
    }

    /**
     * Asks for it where an index has been lost, and for each tenant whose cases an index was never filled with: the index is
     * new, or the release is.
     *
     * @throws SearchUnavailable if an index cannot be reached
     */
    public void requestMissing() {
        List<Rebuild> known = all();
        for (CaseSearch index : indexes) {
            boolean underWay = known.stream()
                    .anyMatch(each ->
                            each.index().equals(index.name()) && each.target() != null && each.finishedAt() == null);
            if (!index.filled() && !underWay) {
                requestAll(index);
                continue;
            }
            for (Tenant tenant : tenants.all()) {
                if (known.stream()
                        .noneMatch(each -> each.index().equals(index.name())
                                && each.tenant().equals(tenant.id()))) {
                    request(tenant.id(), index.name(), null);
                }
            }
        }
    }

    private void request(TenantId tenant, String index, String target) {
        transaction.run(tenant, () -> jdbc.sql("""
                        insert into proofline.search_rebuild
                            (tenant_id, index_name, target, revision, requested_at, total)
                        values (:tenant, :index, :target, :revision, now(), :total)
                        on conflict (tenant_id, index_name) do update
                        set target = excluded.target, revision = excluded.revision, requested_at = excluded.requested_at,
                            after = null, done = 0, total = excluded.total, finished_at = null
                        """)
                .param("tenant", tenant.value())
                .param("index", index)
                .param("target", target)
                .param("revision", documents.revision())
                .param("total", documents.count())
                .update());
    }

    /** How far each rebuild is, the finished ones included. */
    public List<Rebuild> all() {
        return new RebuildRequests(database).all();
    }

    /**
     * Does one piece of what was asked for.
     *
     * @return true if there is more to do
     * @throws SearchUnavailable if the index cannot be reached
     */
    public boolean step() {
        return database.inTransaction(system -> {
            boolean mine = system.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            Optional<Rebuild> next = mine ? next(system) : Optional.empty();
            next.ifPresent(rebuild -> piece(system, rebuild));
            return next.isPresent();
        });
    }

    private Optional<Rebuild> next(JdbcClient system) {
        return system.sql(
                        "select * from proofline.search_rebuild where finished_at is null and index_name in (:indexes)"
                                + " order by requested_at, tenant_id limit 1")
                .param("indexes", indexes.stream().map(CaseSearch::name).toList())
                .query(RebuildRequests::read)
                .optional();
    }

    private void piece(JdbcClient system, Rebuild rebuild) {
        CaseSearch index = index(rebuild);
        if (rebuild.after() == null) {
            countAnew(system, rebuild);
        }
        List<UUID> cases = TenantScope.call(rebuild.tenant(), () -> {
            List<UUID> piece = documents.behind(rebuild.after(), PIECE);
            leaveOut(index, indexer.indexAllThatCanBe(index, piece));
            if (piece.size() < PIECE) {
                index.forgetBefore(rebuild.revision());
            }
            return piece;
        });
        boolean finished = cases.size() < PIECE;
        system.sql("""
                        update proofline.search_rebuild
                        set after = :after, done = done + :done, finished_at = :finished
                        where tenant_id = :tenant and index_name = :index and requested_at = :requested
                        """)
                .param("after", cases.isEmpty() ? rebuild.after() : cases.get(cases.size() - 1))
                .param("done", cases.size())
                .param("finished", finished ? DatabaseTime.parameter(clock.instant()) : null)
                .param("tenant", rebuild.tenant().value())
                .param("index", rebuild.index())
                .param("requested", DatabaseTime.parameter(rebuild.requestedAt()))
                .update();
        if (finished) {
            parked.forget(rebuild.index(), rebuild.tenant(), rebuild.requestedAt());
        }
        if (finished && rebuild.target() != null && nobodyElseWritesTo(system, rebuild)) {
            index.rebuilt(rebuild.target());
        }
    }

    private void leaveOut(CaseSearch index, Map<UUID, String> cases) {
        if (!cases.isEmpty()) {
            transaction.run(
                    TenantScope.require(),
                    () -> cases.forEach((caseId, error) -> outbox.park(index.name(), caseId, error)));
        }
    }

    /** Whoever asks from outside of the platform cannot count a tenant's cases. */
    private void countAnew(JdbcClient system, Rebuild rebuild) {
        system.sql(
                        "update proofline.search_rebuild set total = :total where tenant_id = :tenant and index_name = :index")
                .param("total", TenantScope.call(rebuild.tenant(), documents::count))
                .param("tenant", rebuild.tenant().value())
                .param("index", rebuild.index())
                .update();
    }

    private static boolean nobodyElseWritesTo(JdbcClient system, Rebuild rebuild) {
        return system.sql("select count(*) from proofline.search_rebuild"
                                + " where index_name = :index and target = :target and finished_at is null")
                        .param("index", rebuild.index())
                        .param("target", rebuild.target())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private CaseSearch index(Rebuild rebuild) {
        return indexes.stream()
                .filter(each -> each.name().equals(rebuild.index()))
                .findFirst()
                .orElseThrow();
    }
}
