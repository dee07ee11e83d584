package io.proofline.casecore.model;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code proofline.model_set} and {@code model_set_member}. */
@Repository
class SetRows {

    private final JdbcClient jdbc;

    SetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a set.
     *
     * @param versions ids of the model versions in it
     */
    UUID insert(
            TenantId tenant,
            Optional<UUID> parent,
            Optional<UUID> base,
            ModelSet.Origin origin,
            Optional<UUID> changeId,
            Collection<UUID> versions,
            String by,
            Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into proofline.model_set
                            (id, tenant_id, number, parent_id, base_id, origin, change_id, created_by, created_at)
                        values (:id, :tenant,
                                (select coalesce(max(number), 0) + 1 from proofline.model_set where tenant_id = :tenant),
                                :parent, :base, :origin, :change, :by, :now)
                        """)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("parent", parent.orElse(null))
                .param("base", base.orElse(null))
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .param("change", changeId.orElse(null))
                .param("by", by)
                .param("now", DatabaseTime.parameter(now))
                .update();
        versions.forEach(version -> jdbc.sql("""
                        insert into proofline.model_set_member (set_id, tenant_id, key, version_id)
                        select :set, :tenant, key, id from proofline.model_version where id = :version
                        """)
                .param("set", id)
                .param("tenant", tenant.value())
                .param("version", version)
                .update());
        return id;
    }

    Optional<ModelSet> find(UUID id) {
        return jdbc.sql("select * from proofline.model_set where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The newest first. */
    List<ModelSet> ofTenant(TenantId tenant, int limit) {
        return jdbc.sql("select * from proofline.model_set where tenant_id = :tenant order by number desc limit :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Sets that came with builds, the newest first. */
    List<ModelSet> shipped(TenantId platform) {
        return jdbc.sql("""
                        select * from proofline.model_set where tenant_id = :tenant and origin = 'shipped'
                         order by number desc
                        """).param("tenant", platform.value()).query(this::read).list();
    }

    private ModelSet read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ModelSet(
                id,
                new TenantId(row.getString("tenant_id")),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                Optional.ofNullable(row.getObject("base_id", UUID.class)),
                ModelSet.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("created_by"),
                DatabaseTime.instant(row, "created_at"),
                members(id));
    }

    private List<ModelSet.Member> members(UUID set) {
        return jdbc.sql("""
                        select v.id, v.tenant_id, v.kind, v.key, v.version
                          from proofline.model_set_member m join proofline.model_version v on v.id = m.version_id
                         where m.set_id = :set
                        """)
                .param("set", set)
                .query((row, number) -> new ModelSet.Member(
                        row.getObject("id", UUID.class),
                        new TenantId(row.getString("tenant_id")),
                        VersionRows.kind(row),
                        row.getString("key"),
                        row.getString("version")))
                .list();
    }
}
