package io.proofline.casecore.model;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        return all(List.of(id)).stream().findFirst();
    }

    /** Those of the ids that there are, in no order. */
    List<ModelSet> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : complete(jdbc.sql("select * from proofline.model_set where id in (:ids)")
                        .param("ids", ids));
    }

    /** The newest first. */
    List<ModelSet> ofTenant(TenantId tenant, int limit) {
        return complete(jdbc.sql("""
                        select * from proofline.model_set where tenant_id = :tenant order by number desc limit :limit
                        """).param("tenant", tenant.value()).param("limit", limit));
    }

    /** Sets that came with builds, the newest first. */
    List<ModelSet> shipped(TenantId platform) {
        return complete(jdbc.sql("""
                        select * from proofline.model_set where tenant_id = :tenant and origin = 'shipped'
                         order by number desc
                        """).param("tenant", platform.value()));
    }

    /** The sets of a query with their members, in its order; two queries however many they are. */
    private List<ModelSet> complete(JdbcClient.StatementSpec query) {
        List<ModelSet> heads = query.query(SetRows::head).list();
        Map<UUID, List<ModelSet.Member>> members =
                members(heads.stream().map(ModelSet::id).toList());
        return heads.stream()
                .map(head -> head.with(members.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static ModelSet head(ResultSet row, int number) throws SQLException {
        return new ModelSet(
                row.getObject("id", UUID.class),
                new TenantId(row.getString("tenant_id")),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                Optional.ofNullable(row.getObject("base_id", UUID.class)),
                ModelSet.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("created_by"),
                DatabaseTime.instant(row, "created_at"),
                List.of());
    }

    private Map<UUID, List<ModelSet.Member>> members(List<UUID> sets) {
        Map<UUID, List<ModelSet.Member>> members = new HashMap<>();
        if (sets.isEmpty()) {
            return members;
        }
        jdbc.sql("""
                        select m.set_id, v.id, v.tenant_id, v.kind, v.key, v.version
                          from proofline.model_set_member m join proofline.model_version v on v.id = m.version_id
                         where m.set_id in (:sets)
                        """).param("sets", sets).query((RowCallbackHandler)
                row -> members.computeIfAbsent(row.getObject("set_id", UUID.class), set -> new ArrayList<>())
                        .add(new ModelSet.Member(
                                row.getObject("id", UUID.class),
                                new TenantId(row.getString("tenant_id")),
                                VersionRows.kind(row),
                                row.getString("key"),
                                row.getString("version"))));
        return members;
    }
}
