package io.proofline.casecore.tenant;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.digest.Sha256;
import io.proofline.contract.tenant.TenantId;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The keys of client applications. A key's id names its tenant, so that the scope can be set, and row-level security
 * holds, before the key is looked up. Of the secret only a hash is kept; a plain one, since 256 random bits need no
 * slow hashing.
 */
@Service
public class ApiKeys {

    private static final Pattern KEY_ID = Pattern.compile("pk_([a-z][a-z0-9-]{1,31})_[0-9a-f]{20}");
    private static final int ID_BYTES = 10;
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, TenantTransaction transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes a key for a tenant that exists; {@code name} tells people what it is for. */
    public IssuedApiKey issue(TenantId tenant, String name) {
        String keyId = "pk_" + tenant + "_" + HexFormat.of().formatHex(randomBytes(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(SECRET_BYTES));
        transaction.run(tenant, () -> jdbc.sql("""
                        insert into proofline.api_key (key_id, tenant_id, name, secret_hash, created_at)
                        values (:keyId, :tenant, :name, :hash, :createdAt)
                        """)
                .param("keyId", keyId)
                .param("tenant", tenant.value())
                .param("name", name)
                .param("hash", Sha256.of(secret))
                .param("createdAt", DatabaseTime.parameter(clock.instant()))
                .update());
        return new IssuedApiKey(keyId, secret);
    }

    /** Who shows this key; empty if there is no such key, it was revoked, or the secret is wrong. */
    public Optional<ApiClient> authenticate(String keyId, String secret) {
        return tenantOf(keyId).flatMap(tenant -> transaction
                .call(tenant, () -> stored(keyId))
                .filter(key -> MessageDigest.isEqual(key.hash(), Sha256.of(secret)))
                .map(key -> new ApiClient(tenant, keyId, key.name())));
    }

    /** The keys of a tenant, revoked ones too, the newest first. */
    public List<ApiKey> ofTenant(TenantId tenant) {
        return transaction.call(tenant, () -> jdbc.sql("""
                        select key_id, name, created_at, revoked_at from proofline.api_key
                         order by created_at desc, key_id
                        """).query(ApiKeys::key).list());
    }

    /** Ends a key; does nothing if there is none of that id. */
    public void revoke(String keyId) {
        tenantOf(keyId)
                .ifPresent(tenant -> transaction.run(tenant, () -> jdbc.sql("""
                        update proofline.api_key set revoked_at = :now where key_id = :keyId and revoked_at is null
                        """)
                        .param("now", DatabaseTime.parameter(clock.instant()))
                        .param("keyId", keyId)
                        .update()));
    }

    private Optional<StoredKey> stored(String keyId) {
        return jdbc.sql("""
                        select name, secret_hash from proofline.api_key where key_id = :keyId and revoked_at is null
                        """)
                .param("keyId", keyId)
                .query((row, number) -> new StoredKey(row.getString("name"), row.getBytes("secret_hash")))
                .optional();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getString("key_id"),
                row.getString("name"),
                DatabaseTime.instant(row, "created_at"),
                row.getTimestamp("revoked_at") == null ? null : DatabaseTime.instant(row, "revoked_at"));
    }

    private static Optional<TenantId> tenantOf(String keyId) {
        Matcher form = KEY_ID.matcher(keyId);
        return form.matches() ? Optional.of(new TenantId(form.group(1))) : Optional.empty();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private record StoredKey(String name, byte[] hash) {}
}
