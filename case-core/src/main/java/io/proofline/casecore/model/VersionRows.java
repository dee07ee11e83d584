package io.proofline.casecore.model;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The table {@code proofline.model_version}. */
@Repository
class VersionRows {

    private static final TypeReference<List<ExampleFile>> EXAMPLES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tenant's row of this very text and these examples, made if it is not there. */
    UUID keep(
            TenantId tenant,
            ModelKind kind,
            String key,
            String text,
            List<ExampleFile> examples,
            String by,
            Instant now) {
        return same(tenant, kind, key, text, examples).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into proofline.model_version
                                (id, tenant_id, kind, key, version, text, examples, created_by, created_at)
                            values (:id, :tenant, :kind, :key, :version, :text, :examples, :by, :now)
                            """)
                    .param("id", id)
                    .param("tenant", tenant.value())
                    .param("kind", kind.word())
                    .param("key", key)
                    .param("version", ModelDigest.of(text))
                    .param("text", text)
                    .param("examples", StoredJson.text(examples))
                    .param("by", by)
                    .param("now", DatabaseTime.parameter(now))
                    .update();
            return id;
        });
    }

    /** A tenant's row of this very text and these examples. */
    Optional<UUID> same(TenantId tenant, ModelKind kind, String key, String text, List<ExampleFile> examples) {
        return jdbc.sql("""
                        select id from proofline.model_version
                         where tenant_id = :tenant and kind = :kind and key = :key and version = :version
                           and text = :text and examples = :examples
                         order by created_at limit 1
                        """)
                .param("tenant", tenant.value())
                .param("kind", kind.word())
                .param("key", key)
                .param("version", ModelDigest.of(text))
                .param("text", text)
                .param("examples", StoredJson.text(examples))
                .query(UUID.class)
                .optional();
    }

    Optional<ModelVersion> find(UUID id) {
        return jdbc.sql("select * from proofline.model_version where id = :id")
                .param("id", id)
                .query(VersionRows::read)
                .optional();
    }

    /** Those of the ids that there are, in no order. */
    List<ModelVersion> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from proofline.model_version where id in (:ids)")
                        .param("ids", ids)
                        .query(VersionRows::read)
                        .list();
    }

    /** The tenant's own one where the platform has the same. */
    Optional<ModelVersion> find(String key, String version) {
        return jdbc.sql("""
                        select * from proofline.model_version where key = :key and version = :version
                         order by tenant_id = 'platform', created_at desc limit 1
                        """)
                .param("key", key)
                .param("version", version)
                .query(VersionRows::read)
                .optional();
    }

    static List<ExampleFile> examples(String json) {
        return StoredJson.read(json, EXAMPLES);
    }

    static ModelKind kind(ResultSet row) throws SQLException {
        return ModelKind.ofWord(row.getString("kind")).orElseThrow();
    }

    private static ModelVersion read(ResultSet row, int number) throws SQLException {
        return new ModelVersion(
                row.getObject("id", UUID.class),
                new TenantId(row.getString("tenant_id")),
                kind(row),
                row.getString("key"),
                row.getString("version"),
                row.getString("text"),
                examples(row.getString("examples")),
                row.getString("created_by"),
                DatabaseTime.instant(row, "created_at"));
    }
}
