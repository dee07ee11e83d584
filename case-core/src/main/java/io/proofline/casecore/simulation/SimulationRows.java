package io.proofline.casecore.simulation;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.simulation_run}. */
@Repository
class SimulationRows {

    private final JdbcClient jdbc;

    SimulationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewSimulation what, String by, Instant now) {
        jdbc.sql("""
                        insert into proofline.simulation_run
                            (id, tenant_id, kind, model, draft_id, draft_name, draft_version, base_version, cases, state,
                             started_by, created_at, seen_at)
                        values (:id, :tenant, :kind, :model, :draft, :name, :version, :base, :cases, 'waiting',
                                :by, :now, :now)
                        """)
                .param("id", id)
                .param("tenant", TenantScope.require().value())
                .param("kind", what.kind().word())
                .param("model", what.model())
                .param("draft", what.draftId())
                .param("name", what.draftName())
                .param("version", what.draftVersion())
                .param("base", what.baseVersion())
                .param("cases", what.cases())
                .param("by", by)
                .param("now", DatabaseTime.parameter(now))
                .update();
    }

    /** @return whether it is to go on; empty if the run is no longer open */
    Optional<Boolean> beat(UUID id, int done, Instant now) {
        return jdbc.sql("""
                        update proofline.simulation_run set state = 'running', done = :done, seen_at = :now
                         where id = :id and state in ('waiting', 'running')
                        returning not cancel_requested
                        """)
                .param("id", id)
                .param("done", done)
                .param("now", DatabaseTime.parameter(now))
                .query(Boolean.class)
                .optional();
    }

    void alive(UUID id, Instant now) {
        jdbc.sql("update proofline.simulation_run set seen_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", DatabaseTime.parameter(now))
                .update();
    }

    /** @return whether it was open */
    boolean requestCancel(UUID id) {
        return jdbc.sql("""
                        update proofline.simulation_run set cancel_requested = true
                         where id = :id and state in ('waiting', 'running') and not cancel_requested
                        """).param("id", id).update() == 1;
    }

    /** @return whether it was open */
    boolean end(UUID id, SimulationState state, int done, String failure, SimulationResult result, Instant now) {
        return jdbc.sql("""
                        update proofline.simulation_run
                           set state = :state, done = :done, failure = :failure, result = :result, seen_at = :now,
                               ended_at = :now
                         where id = :id and state in ('waiting', 'running')
                        """)
                        .param("id", id)
                        .param("state", state.word())
                        .param("done", done)
                        .param("failure", failure)
                        .param("result", result == null ? null : StoredJson.text(result))
                        .param("now", DatabaseTime.parameter(now))
                        .update()
                == 1;
    }

    /** Runs of which nothing was heard since. */
    List<SimulationRun> silent(Instant since) {
        return jdbc.sql("""
                        select * from proofline.simulation_run
                         where state in ('waiting', 'running') and seen_at < :since for update
                        """)
                .param("since", DatabaseTime.parameter(since))
                .query(SimulationRows::read)
                .list();
    }

    Optional<SimulationRun> find(UUID id) {
        return jdbc.sql("select * from proofline.simulation_run where id = :id")
                .param("id", id)
                .query(SimulationRows::read)
                .optional();
    }

    /** The newest first. */
    List<SimulationRun> newest(int limit) {
        return jdbc.sql("select * from proofline.simulation_run order by created_at desc, id limit :limit")
                .param("limit", limit)
                .query(SimulationRows::read)
                .list();
    }

    Optional<SimulationRun> newestOf(UUID draftId) {
        return jdbc.sql("""
                        select * from proofline.simulation_run where draft_id = :draft order by created_at desc limit 1
                        """).param("draft", draftId).query(SimulationRows::read).optional();
    }

    private static SimulationRun read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new SimulationRun(
                row.getObject("id", UUID.class),
                new NewSimulation(
                        SimulationKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("model"),
                        row.getObject("draft_id", UUID.class),
                        row.getString("draft_name"),
                        row.getString("draft_version"),
                        row.getString("base_version"),
                        row.getInt("cases")),
                row.getInt("done"),
                SimulationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("cancel_requested"),
                row.getString("started_by"),
                DatabaseTime.instant(row, "created_at"),
                DatabaseTime.instant(row, "ended_at"),
                row.getString("failure"),
                Optional.ofNullable(result).map(json -> StoredJson.read(json, SimulationResult.class)));
    }
}
