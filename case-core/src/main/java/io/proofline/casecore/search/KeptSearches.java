package io.proofline.casecore.search;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.tenant.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was searched for under a random name, so that the address of an answer can be kept and passed on to a
 * colleague without naming anybody: neither the address nor the table says who was sought.
 */
@Service
@Transactional
public class KeptSearches {

    /** How long an address works. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the name under which they are kept */
    public String keep(SearchTerms terms, String username) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("delete from proofline.kept_search where kept_at < :limit")
                .param("limit", DatabaseTime.parameter(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into proofline.kept_search (token, tenant_id, terms, kept_by, kept_at)
                        values (:token, :tenant, :terms, :by, :now)
                        """)
                .param("token", token)
                .param("tenant", TenantScope.require().value())
                .param("terms", StoredJson.text(terms))
                .param("by", username)
                .param("now", DatabaseTime.parameter(now))
                .update();
        return token;
    }

    /** Empty if there is none of that name, another tenant's included, or it is too old. */
    @Transactional(readOnly = true)
    public Optional<SearchTerms> find(String token) {
        return jdbc.sql("select terms from proofline.kept_search where token = :token and kept_at >= :limit")
                .param("token", token)
                .param("limit", DatabaseTime.parameter(clock.instant().minus(KEPT)))
                .query(String.class)
                .optional()
                .map(terms -> StoredJson.read(terms.getBytes(StandardCharsets.UTF_8), SearchTerms.class));
    }
}
