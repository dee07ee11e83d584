package io.proofline.casecore.model;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.model.ModelChange.Item;
import io.proofline.casecore.model.ModelChange.Kind;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code proofline.model_change} and {@code model_change_item}. */
@Repository
class ChangeRows {

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said when a change is proposed. */
    record NewChange(
            Kind kind,
            Status status,
            String reason,
            UUID parent,
            Optional<UUID> target,
            Optional<Instant> liveAt,
            Optional<Integer> percent,
            String by,
            Set<String> authors,
            List<Item> items) {}

    UUID insert(NewChange change, Instant now) {
        UUID id = UUID.randomUUID();
        String tenant = TenantScope.require().value();
        jdbc.sql("""
                        insert into proofline.model_change
                            (id, tenant_id, number, kind, status, reason, parent_id, target_id, live_at, percent,
                             proposed_by, proposed_at, authors)
                        values (:id, :tenant,
                                (select coalesce(max(number), 0) + 1 from proofline.model_change
                                  where tenant_id = :tenant),
                                :kind, :status, :reason, :parent, :target, :liveAt, :percent, :by, :now,
                                :authors)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("kind", change.kind().word())
                .param("status", change.status().word())
                .param("reason", change.reason())
                .param("parent", change.parent())
                .param("target", change.target().orElse(null))
                .param("liveAt", DatabaseTime.parameter(change.liveAt().orElse(null)))
                .param("percent", change.percent().orElse(null))
                .param("by", change.by())
                .param("now", DatabaseTime.parameter(now))
                .param("authors", change.authors().toArray(String[]::new))
                .update();
        change.items().forEach(item -> jdbc.sql("""
                        insert into proofline.model_change_item
                            (change_id, tenant_id, key, version_id, base_id, draft_id)
                        values (:change, :tenant, :key, :version, :base, :draft)
                        """)
                .param("change", id)
                .param("tenant", tenant)
                .param("key", item.key())
                .param("version", item.versionId())
                .param("base", item.base())
                .param("draft", item.draft())
                .update());
        return id;
    }

    /** Notes the ruling of another officer; the database refuses an author's. */
    boolean decide(UUID id, int version, String by, String note, Instant now) {
        return jdbc.sql("""
                        update proofline.model_change
                           set decided_by = :by, decided_at = :now, note = :note, version = version + 1
                         where id = :id and version = :version and decided_by is null
                           and status in ('proposed', 'to_confirm')
                        """)
                        .param("by", by)
                        .param("now", DatabaseTime.parameter(now))
                        .param("note", note)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void status(UUID id, Status status) {
        jdbc.sql("update proofline.model_change set status = :status, version = version + 1 where id = :id")
                .param("status", status.word())
                .param("id", id)
                .update();
    }

    void made(UUID id, UUID set) {
        jdbc.sql("update proofline.model_change set set_id = :set where id = :id")
                .param("set", set)
                .param("id", id)
                .update();
    }

    /** @param note is added to what stands there */
    void end(UUID id, Status status, String note, Instant now) {
        jdbc.sql("""
                        update proofline.model_change
                           set status = :status, ended_at = :now, version = version + 1,
                               note = case when :note = '' then note else trim(note || ' ' || :note) end
                         where id = :id
                        """)
                .param("status", status.word())
                .param("now", DatabaseTime.parameter(now))
                .param("note", note)
                .param("id", id)
                .update();
    }

    Optional<ModelChange> find(UUID id) {
        return jdbc.sql("select * from proofline.model_change where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Like {@link #find}, and holds the row until the transaction ends. */
    Optional<ModelChange> lock(UUID id) {
        return jdbc.sql("select * from proofline.model_change where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Map<UUID, Integer> numbers(Collection<UUID> ids) {
        Map<UUID, Integer> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, number from proofline.model_change where id in (:ids)")
                    .param("ids", ids)
                    .query((RowCallbackHandler)
                            row -> numbers.put(row.getObject("id", UUID.class), row.getInt("number")));
        }
        return numbers;
    }

    /** The newest first. */
    List<ModelChange> newest(int limit) {
        return jdbc.sql("select * from proofline.model_change order by number desc limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Those in one of some states, the oldest first. */
    List<ModelChange> in(Collection<Status> states) {
        return jdbc.sql("select * from proofline.model_change where status in (:states) order by number")
                .param("states", states.stream().map(Status::word).toList())
                .query(this::read)
                .list();
    }

    /** How many wait for the word of somebody who is none of their authors, as this one. */
    long waitingFor(String username) {
        return jdbc.sql("""
                        select count(*) from proofline.model_change
                         where status in ('proposed', 'to_confirm') and decided_by is null
                           and not :username = any (authors)
                        """).param("username", username).query(Long.class).single();
    }

    /** What the newest change that brought a version was derived from. */
    Optional<UUID> baseOf(UUID version) {
        return jdbc.sql("""
                        select i.base_id from proofline.model_change_item i
                          join proofline.model_change c on c.id = i.change_id
                         where i.version_id = :version and i.base_id <> :version and c.set_id is not null
                         order by c.number desc limit 1
                        """).param("version", version).query(UUID.class).optional();
    }

    private ModelChange read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int percent = row.getInt("percent");
        Optional<Integer> share = row.wasNull() ? Optional.empty() : Optional.of(percent);
        return new ModelChange(
                id,
                row.getInt("number"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                row.getString("reason"),
                row.getObject("parent_id", UUID.class),
                Optional.ofNullable(row.getObject("set_id", UUID.class)),
                Optional.ofNullable(row.getObject("target_id", UUID.class)),
                Optional.ofNullable(DatabaseTime.instant(row, "live_at")),
                share,
                row.getString("proposed_by"),
                DatabaseTime.instant(row, "proposed_at"),
                Set.of((String[]) row.getArray("authors").getArray()),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(DatabaseTime.instant(row, "decided_at")),
                row.getString("note"),
                Optional.ofNullable(DatabaseTime.instant(row, "ended_at")),
                items(id));
    }

    private List<Item> items(UUID change) {
        return jdbc.sql("select * from proofline.model_change_item where change_id = :change order by key")
                .param("change", change)
                .query((row, number) -> new Item(
                        row.getString("key"),
                        row.getObject("version_id", UUID.class),
                        row.getObject("base_id", UUID.class),
                        row.getObject("draft_id", UUID.class)))
                .list();
    }
}
