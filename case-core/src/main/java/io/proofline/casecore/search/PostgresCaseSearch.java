package io.proofline.casecore.search;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The index in the platform's own database, under its row-level security. It is always there. */
@Component
@Order(1)
@Transactional
public class PostgresCaseSearch implements CaseSearch {

    public static final String NAME = "search-postgresql";

    private final JdbcClient jdbc;
    private final SearchHashes hashes;
    private final GramFrequencies frequencies;

    PostgresCaseSearch(JdbcClient jdbc, SearchHashes hashes, GramFrequencies frequencies) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.frequencies = frequencies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional(readOnly = true)
    public FoundCases find(CaseQuery query) {
        SearchStatement statement = new SearchStatement(query, frequencies);
        List<Row> rows = statement
                .page(jdbc)
                .query((row, number) -> new Row(
                        new FoundCases.Hit(row.getObject("case_id", UUID.class), row.getInt("shared")),
                        row.getInt("total")))
                .list();
        int total = rows.isEmpty() ? counted(statement, query) : rows.get(0).total();
        return new FoundCases(rows.stream().map(Row::hit).toList(), Math.min(total, FoundCases.MANY), query.page());
    }

    /** A page behind the last one has no row that says how many there are. */
    private int counted(SearchStatement statement, CaseQuery query) {
        return query.page() == 1
                ? 0
                : statement.count(jdbc).query(Integer.class).single();
    }

    private record Row(FoundCases.Hit hit, int total) {}

    @Override
    public void put(List<CaseDocument> documents) {
        documents.forEach(this::put);
    }

    private void put(CaseDocument document) {
        boolean newest = jdbc.sql("""
                                insert into proofline.case_search as known
                                    (case_id, tenant_id, reference, pack, status, decision, band, queue, reasons, people, opened_at,
                                     grams, revision)
                                values (:case, :tenant, :reference, :pack, :status, :decision, :band, :queue, :reasons, :people,
                                        :opened, :grams, :revision)
                                on conflict (case_id) do update
                                set reference = excluded.reference, pack = excluded.pack, status = excluded.status,
                                    decision = excluded.decision, band = excluded.band, queue = excluded.queue,
                                    reasons = excluded.reasons, people = excluded.people, opened_at = excluded.opened_at, grams = excluded.grams,
                                    revision = excluded.revision
                                where known.revision < excluded.revision
                                """)
                        .param("case", document.caseId())
                        .param("tenant", TenantScope.require().value())
                        .param("reference", document.reference())
                        .param("pack", document.pack())
                        .param("status", document.status())
                        .param("decision", document.decision())
                        .param("band", document.band())
                        .param("queue", document.queue())
                        .param("reasons", document.reasons().toArray(String[]::new))
                        .param("people", document.people().toArray(String[]::new))
                        .param("opened", DatabaseTime.parameter(document.openedAt()))
                        .param("grams", document.grams().toArray(Long[]::new))
                        .param("revision", document.revision())
                        .update()
                == 1;
        if (newest) {
            hashes.putHashes(document.caseId(), document.hashes());
        }
    }

    @Override
    public boolean filled() {
        return true;
    }

    @Override
    public String rebuild() {
        return null;
    }

    @Override
    public void rebuilt(String target) {
        // The documents were replaced where they lie.
    }

    @Override
    public void forgetBefore(long revision) {
        jdbc.sql("select case_id from proofline.case_search where revision < :revision")
                .param("revision", revision)
                .query(UUID.class)
                .list()
                .forEach(this::remove);
    }

    @Override
    public void remove(UUID caseId) {
        jdbc.sql("delete from proofline.case_search where case_id = :case")
                .param("case", caseId)
                .update();
        hashes.forget(caseId);
    }
}
