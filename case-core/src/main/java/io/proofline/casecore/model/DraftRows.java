package io.proofline.casecore.model;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.model_draft}. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ModelDraft draft) {
        jdbc.sql("""
                        insert into proofline.model_draft
                            (id, tenant_id, kind, key, name, comment, base_id, text, examples, revision, authors,
                             created_at, saved_by, saved_at)
                        values (:id, :tenant, :kind, :key, :name, :comment, :base, :text, :examples, 1, :authors,
                                :now, :by, :now)
                        """)
                .param("id", draft.id())
                .param("tenant", TenantScope.require().value())
                .param("kind", draft.kind().word())
                .param("key", draft.key())
                .param("name", draft.name())
                .param("comment", draft.comment())
                .param("base", draft.base())
                .param("text", draft.text())
                .param("examples", StoredJson.text(draft.examples()))
                .param("authors", draft.authors().toArray(String[]::new))
                .param("by", draft.savedBy())
                .param("now", DatabaseTime.parameter(draft.savedAt()))
                .update();
    }

    /** @return whether the draft was open and at that revision */
    boolean save(UUID id, int revision, DraftContent content, String by, Instant now) {
        return jdbc.sql("""
                        update proofline.model_draft
                           set name = :name, comment = :comment, text = :text, examples = :examples,
                               revision = revision + 1, saved_by = :by, saved_at = :now,
                               authors = case when :by = any (authors) then authors
                                              else array_append(authors, :by) end
                         where id = :id and revision = :revision and closed_at is null
                        """)
                        .param("name", content.name())
                        .param("comment", content.comment())
                        .param("text", content.text())
                        .param("examples", StoredJson.text(content.examples()))
                        .param("by", by)
                        .param("now", DatabaseTime.parameter(now))
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** @return whether it was open */
    boolean close(UUID id, Instant now) {
        return jdbc.sql("update proofline.model_draft set closed_at = :now where id = :id and closed_at is null")
                        .param("now", DatabaseTime.parameter(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Lets it be worked on again. */
    void reopen(UUID id) {
        jdbc.sql("update proofline.model_draft set closed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    Optional<ModelDraft> find(UUID id) {
        return jdbc.sql("select * from proofline.model_draft where id = :id")
                .param("id", id)
                .query(DraftRows::read)
                .optional();
    }

    /** Like {@link #find}, and holds the row until the transaction ends. */
    Optional<ModelDraft> lock(UUID id) {
        return jdbc.sql("select * from proofline.model_draft where id = :id for update")
                .param("id", id)
                .query(DraftRows::read)
                .optional();
    }

    List<ModelDraft> open() {
        return jdbc.sql("select * from proofline.model_draft where closed_at is null order by saved_at desc, id")
                .query(DraftRows::read)
                .list();
    }

    private static ModelDraft read(ResultSet row, int number) throws SQLException {
        return new ModelDraft(
                row.getObject("id", UUID.class),
                VersionRows.kind(row),
                row.getString("key"),
                row.getString("name"),
                row.getString("comment"),
                row.getObject("base_id", UUID.class),
                row.getString("text"),
                VersionRows.examples(row.getString("examples")),
                row.getInt("revision"),
                Set.of((String[]) row.getArray("authors").getArray()),
                DatabaseTime.instant(row, "created_at"),
                row.getString("saved_by"),
                DatabaseTime.instant(row, "saved_at"),
                Optional.ofNullable(DatabaseTime.instant(row, "closed_at")));
    }
}
