package io.proofline.casecore.casefile;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.outbox.Outbox;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.contract.tenant.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The table {@code proofline.kyc_case}. Row-level security keeps every statement to the current tenant. */
@Repository
class CaseRows {

    private static final String CLAIMS = "claims";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final Outbox outbox;

    CaseRows(JdbcClient jdbc, CaseCipher cipher, Outbox outbox) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.outbox = outbox;
    }

    void insert(UUID id, TenantId tenant, OpenCase command, UUID modelSet, Instant now) {
        jdbc.sql("""
                        insert into proofline.kyc_case
                            (id, tenant_id, reference, pack, language, channel, status, claims, opened_at,
                             liveness_video, model_set_id)
                        values (:id, :tenant, :reference, :pack, :language, :channel, 'processing', :claims, :now,
                                :video, :modelSet)
                        """)
                .param("modelSet", modelSet)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("reference", command.reference())
                .param("pack", command.pack().word())
                .param("language", command.language())
                .param("channel", command.channel())
                .param("claims", cipher.encryptJson(id, CLAIMS, id.toString(), command.claims()))
                .param("now", DatabaseTime.parameter(now))
                .param(
                        "video",
                        command.videoWish() == null ? null : command.videoWish().word())
                .update();
        outbox.changed(id);
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select * from proofline.kyc_case where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Like {@link #find}, and holds the row until the transaction ends. */
    Optional<CaseFile> lock(UUID id) {
        return jdbc.sql("select * from proofline.kyc_case where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Like {@link #find}, without claims; so it finds cases that were erased, too. */
    Optional<CaseFile> head(UUID id) {
        return jdbc.sql("select * from proofline.kyc_case where id = :id")
                .param("id", id)
                .query((row, number) -> read(row, Map.of()))
                .optional();
    }

    List<CaseFile> all(Collection<UUID> ids) {
        return jdbc.sql(
                        "select * from proofline.kyc_case where id = any (string_to_array(:ids, ',')::uuid[]) order by opened_at desc, id desc")
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(this::readEvenErased)
                .list();
    }

    List<CaseFile> page(Optional<CaseStatus> status, Optional<CasePosition> after, int limit) {
        return jdbc.sql("""
                        select * from proofline.kyc_case
                        where (:status::text is null or status = :status)
                          and (:openedAt::timestamptz is null or (opened_at, id) < (:openedAt, :id::uuid))
                        order by opened_at desc, id desc
                        limit :limit
                        """)
                .param("status", status.map(CaseStatus::word).orElse(null))
                .param(
                        "openedAt",
                        after.map(position -> DatabaseTime.parameter(position.openedAt()))
                                .orElse(null))
                .param("id", after.map(CasePosition::id).orElse(null))
                .param("limit", limit)
                .query(this::readEvenErased)
                .list();
    }

    void scored(UUID id, String band, java.math.BigDecimal score) {
        jdbc.sql("update proofline.kyc_case set band = :band, score = :score where id = :id")
                .param("band", band)
                .param("score", score)
                .param("id", id)
                .update();
        outbox.changed(id);
    }

    void routed(UUID id, String queue) {
        jdbc.sql("update proofline.kyc_case set queue = :queue, status = 'in_review' where id = :id")
                .param("queue", queue)
                .param("id", id)
                .update();
        outbox.changed(id);
    }

    void status(UUID id, CaseStatus status) {
        jdbc.sql("update proofline.kyc_case set status = :status where id = :id")
                .param("status", status.word())
                .param("id", id)
                .update();
        outbox.changed(id);
    }

    void conclude(UUID id, CaseDecision decision, List<String> reasonCodes, Instant now) {
        jdbc.sql("""
                        update proofline.kyc_case
                        set status = 'completed', decision = :decision, reason_codes = :reasons, decided_at = :now
                        where id = :id
                        """)
                .param("decision", decision.word())
                .param("reasons", reasonCodes.toArray(String[]::new))
                .param("now", DatabaseTime.parameter(now))
                .param("id", id)
                .update();
        outbox.changed(id);
    }

    private CaseFile read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return read(row, cipher.decryptJson(id, CLAIMS, id.toString(), row.getBytes("claims"), TEXTS));
    }

    /** Of a case whose key was destroyed there is all but the claims: a list must not fail for one of its cases. */
    private CaseFile readEvenErased(ResultSet row, int number) throws SQLException {
        try {
            return read(row, number);
        } catch (CaseKeyMissing erased) {
            return read(row, Map.of());
        }
    }

    private static CaseFile read(ResultSet row, Map<String, String> claims) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String decision = row.getString("decision");
        Array reasons = row.getArray("reason_codes");
        return new CaseFile(
                id,
                new TenantId(row.getString("tenant_id")),
                row.getString("reference"),
                DocumentPack.ofWord(row.getString("pack")).orElseThrow(),
                row.getString("language"),
                row.getString("channel"),
                CaseStatus.ofWord(row.getString("status")),
                decision == null ? null : CaseDecision.ofWord(decision),
                row.getString("band"),
                row.getBigDecimal("score"),
                row.getString("queue"),
                claims,
                List.of((String[]) reasons.getArray()),
                DatabaseTime.instant(row, "opened_at"),
                DatabaseTime.instant(row, "decided_at"),
                VideoPolicy.ofWord(row.getString("liveness_video")).orElse(null));
    }
}
