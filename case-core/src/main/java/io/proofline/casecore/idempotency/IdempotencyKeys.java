package io.proofline.casecore.idempotency;

import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.digest.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a call that is repeated with the same key happen once. The key is inserted first, in the transaction of the work
 * itself: a second call waits at the unique key until the first has committed, and then gets its answer, or has failed,
 * and then does the work. Nothing can be done without its key being kept, nor the other way round.
 */
@Service
public class IdempotencyKeys {

    /** How long a key is remembered at least. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    private static final String LONGEST_WAIT = "10s";
    private static final String KIND = "idempotency";

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, CaseCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Does the work unless it was done under this key before.
     *
     * @param key chosen by the caller; only its hash is kept
     * @param digest tells what is asked; the same for the same request
     * @return the work's answer, or the one given the first time
     * @throws KeyReused if the key stands for another request
     * @throws KeyInUse if the first request takes too long to wait for
     */
    @Transactional
    public Answer once(String key, String digest, Supplier<Answer> work) {
        String hash = Sha256.hex(key);
        if (!reserve(hash, digest)) {
            return stored(hash, digest);
        }
        Answer answer = work.get();
        jdbc.sql("update proofline.idempotency_key set case_id = :case, answer = :answer where key_hash = :hash")
                .param("case", answer.caseId())
                .param("answer", cipher.encryptJson(answer.caseId(), KIND, hash, answer.body()))
                .param("hash", hash)
                .update();
        return answer;
    }

    /** True if the key is ours now; waits for whoever holds it. */
    private boolean reserve(String hash, String digest) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        forget(now);
        String before = jdbc.sql("select current_setting('lock_timeout')")
                .query(String.class)
                .single();
        patience(LONGEST_WAIT);
        boolean ours = insert(hash, digest, now);
        patience(before);
        return ours;
    }

    private boolean insert(String hash, String digest, OffsetDateTime now) {
        try {
            return jdbc.sql("""
                                    insert into proofline.idempotency_key (tenant_id, key_hash, digest, created_at)
                                    values (:tenant, :hash, :digest, :now) on conflict do nothing
                                    """)
                            .param("tenant", TenantScope.require().value())
                            .param("hash", hash)
                            .param("digest", digest)
                            .param("now", now)
                            .update()
                    == 1;
        } catch (CannotAcquireLockException late) {
            throw new KeyInUse(late);
        }
    }

    private void patience(String time) {
        jdbc.sql("select set_config('lock_timeout', :time, true)")
                .param("time", time)
                .query(String.class)
                .single();
    }

    private Answer stored(String hash, String digest) {
        return jdbc.sql("select digest, case_id, answer from proofline.idempotency_key where key_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> {
                    if (!row.getString("digest").equals(digest)) {
                        throw new KeyReused();
                    }
                    UUID caseId = row.getObject("case_id", UUID.class);
                    return new Answer(
                            caseId, cipher.decryptJson(caseId, KIND, hash, row.getBytes("answer"), String.class));
                })
                .single();
    }

    /** Clears away what is older than it has to be, a little at every call, and never waits for another's clearing. */
    private void forget(OffsetDateTime now) {
        jdbc.sql("""
                        delete from proofline.idempotency_key where (tenant_id, key_hash) in (
                            select tenant_id, key_hash from proofline.idempotency_key
                            where created_at < :before limit 20 for update skip locked)
                        """).param("before", now.minus(REMEMBERED)).update();
    }
}
