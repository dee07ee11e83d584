package io.proofline.casecore.liveness;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.digest.Sha256;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.contract.liveness.LivenessChallenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.liveness_challenge}. Row-level security keeps every statement to the current tenant. */
@Repository
class ChallengeRows {

    private final JdbcClient jdbc;

    ChallengeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(UUID caseId) {
        return jdbc.sql("select count(*) from proofline.liveness_challenge where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /** Ends the challenges of a case that nobody has answered. */
    void expire(UUID caseId, Instant now) {
        jdbc.sql("""
                        update proofline.liveness_challenge set expires_at = :now
                        where case_id = :case and used_at is null and expires_at > :now
                        """)
                .param("case", caseId)
                .param("now", DatabaseTime.parameter(now))
                .update();
    }

    void insert(UUID caseId, IssuedChallenge issued) {
        jdbc.sql("""
                        insert into proofline.liveness_challenge
                            (id, tenant_id, case_id, nonce_hash, steps, pace_millis, issued_at, expires_at)
                        values (:id, :tenant, :case, :nonce, :steps, :pace, :issued, :expires)
                        """)
                .param("id", UUID.randomUUID())
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("nonce", Sha256.hex(issued.nonce()))
                .param("steps", issued.steps().stream().map(ChallengeStep::word).toArray(String[]::new))
                .param("pace", issued.pace().toMillis())
                .param("issued", DatabaseTime.parameter(issued.issuedAt()))
                .param("expires", DatabaseTime.parameter(issued.expiresAt()))
                .update();
    }

    /** Uses a challenge up; empty if there is none that is still good. Of two who try, one succeeds. */
    Optional<LivenessChallenge> use(UUID caseId, String nonce, Instant now) {
        return jdbc.sql("""
                        update proofline.liveness_challenge set used_at = :now
                        where case_id = :case and nonce_hash = :nonce and used_at is null and expires_at > :now
                        returning steps, pace_millis, issued_at
                        """)
                .param("case", caseId)
                .param("nonce", Sha256.hex(nonce))
                .param("now", DatabaseTime.parameter(now))
                .query((row, number) -> challenge(row, now))
                .optional();
    }

    /** Why {@link #use} found nothing. */
    ChallengeRefused.Cause refusal(UUID caseId, String nonce) {
        return jdbc.sql("""
                        select used_at is not null from proofline.liveness_challenge
                        where case_id = :case and nonce_hash = :nonce
                        """)
                .param("case", caseId)
                .param("nonce", Sha256.hex(nonce))
                .query(Boolean.class)
                .optional()
                .map(used -> used ? ChallengeRefused.Cause.USED : ChallengeRefused.Cause.EXPIRED)
                .orElse(ChallengeRefused.Cause.UNKNOWN);
    }

    private static LivenessChallenge challenge(ResultSet row, Instant answeredAt) throws SQLException {
        return new LivenessChallenge(
                Arrays.stream((String[]) row.getArray("steps").getArray())
                        .map(word -> ChallengeStep.ofWord(word).orElseThrow())
                        .toList(),
                Duration.ofMillis(row.getInt("pace_millis")),
                DatabaseTime.instant(row, "issued_at"),
                answeredAt);
    }
}
