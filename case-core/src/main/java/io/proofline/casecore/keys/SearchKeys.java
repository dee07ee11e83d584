package io.proofline.casecore.keys;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keyed hashes (HMAC-SHA-256, RFC 2104) of values that have to be found again without being legible. The key is the
 * tenant's own, wrapped by the master key and made when it is first needed; equal values of two tenants hash differently.
 */
@Service
@Transactional
public class SearchKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SearchKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /** Hashes for the tenant that is set; one key at hand for many values. */
    public Hasher hasher() {
        TenantId tenant = TenantScope.require();
        byte[] wrapped = stored(tenant).orElseGet(() -> make(tenant));
        try {
            return new Hasher(new SecretKeySpec(master.decrypt(wrapped, associatedData(tenant)), HMAC));
        } catch (GeneralSecurityException refused) {
            throw new KeyFailure("The search key of tenant " + tenant + " cannot be unwrapped.", refused);
        }
    }

    /** Holds a key for as long as somebody has something to hash. */
    public static final class Hasher {

        private final SecretKeySpec key;

        private Hasher(SecretKeySpec key) {
            this.key = key;
        }

        /**
         * @param kind what the value is: the same digits as a telephone and as a document number hash differently
         * @return 32 bytes
         */
        public byte[] hash(String kind, String value) {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(key);
                mac.update(kind.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
                return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException impossible) {
                throw new KeyFailure("This runtime has no " + HMAC + ".", impossible);
            }
        }
    }

    private Optional<byte[]> stored(TenantId tenant) {
        return jdbc.sql("select wrapped from proofline.search_key where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private byte[] make(TenantId tenant) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            jdbc.sql("""
                            insert into proofline.search_key (tenant_id, wrapped, created_at)
                            values (:tenant, :wrapped, :now) on conflict do nothing
                            """)
                    .param("tenant", tenant.value())
                    .param("wrapped", master.encrypt(key, associatedData(tenant)))
                    .param("now", DatabaseTime.parameter(clock.instant()))
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new KeyFailure("No search key can be made for tenant " + tenant + ".", failed);
        }
        // Another transaction's, if that was quicker.
        return stored(tenant).orElseThrow();
    }

    private static byte[] associatedData(TenantId tenant) {
        return ("search-key|" + tenant).getBytes(StandardCharsets.UTF_8);
    }
}
