package io.proofline.casecore.model;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.model_release}, and the lock that everybody takes who adds to it. */
@Repository
class ReleaseRows {

    private final JdbcClient jdbc;

    ReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One node at a time makes sets and releases of a tenant, until its transaction ends. */
    void lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('model release of ' || :tenant, 0))")
                .param("tenant", tenant.value())
                .query((row, number) -> number)
                .list();
    }

    void insert(
            TenantId tenant,
            UUID set,
            Optional<ModelRelease.Canary> canary,
            ModelRelease.Cause cause,
            Optional<UUID> changeId,
            String by,
            Instant now) {
        jdbc.sql("""
                        insert into proofline.model_release
                            (tenant_id, set_id, candidate_id, percent, cause, change_id, released_by, live_from)
                        values (:tenant, :set, :candidate, :percent, :cause, :change, :by, :now)
                        """)
                .param("tenant", tenant.value())
                .param("set", set)
                .param("candidate", canary.map(ModelRelease.Canary::setId).orElse(null))
                .param("percent", canary.map(ModelRelease.Canary::percent).orElse(null))
                .param("cause", cause.word())
                .param("change", changeId.orElse(null))
                .param("by", by)
                .param("now", DatabaseTime.parameter(now))
                .update();
    }

    Optional<ModelRelease> newest(TenantId tenant) {
        return ofTenant(tenant, 1).stream().findFirst();
    }

    /** The newest first. */
    List<ModelRelease> ofTenant(TenantId tenant, int limit) {
        return jdbc.sql("""
                        select * from proofline.model_release where tenant_id = :tenant
                         order by sequence desc limit :limit
                        """)
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(ReleaseRows::read)
                .list();
    }

    private static ModelRelease read(ResultSet row, int number) throws SQLException {
        UUID candidate = row.getObject("candidate_id", UUID.class);
        return new ModelRelease(
                row.getLong("sequence"),
                new TenantId(row.getString("tenant_id")),
                row.getObject("set_id", UUID.class),
                candidate == null
                        ? Optional.empty()
                        : Optional.of(new ModelRelease.Canary(candidate, row.getInt("percent"))),
                ModelRelease.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("change_id", UUID.class)),
                row.getString("released_by"),
                DatabaseTime.instant(row, "live_from"));
    }
}
