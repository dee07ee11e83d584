package io.proofline.casecore.staff;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff who sign in at an identity provider: made at the first sign-in, renewed with every token. */
@Service
@Transactional
public class StaffIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(StaffIdentities.class);

    /** Leaves room for a number behind it. */
    private static final int LONGEST_NAME = 56;

    private static final int NAMESAKES = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An account as it stands.
     *
     * @param signedOutAt sessions that began before this moment are over; null if the provider never said so
     */
    public record Known(StaffAccount account, Instant signedOutAt) {}

    /**
     * Brings the account up to date with what the provider says, and makes it if the person is new. Whoever has no role
     * any more keeps the account, without any.
     */
    public StaffAccount recognise(StaffClaims claims) {
        if (renew(claims) == 0) {
            // Another request may have been faster; then there is an account by now.
            if (names(claims.calledAs()).noneMatch(name -> make(name, claims)) || renew(claims) == 0) {
                throw new IllegalStateException("There is no free user name for a new member of staff.");
            }
        }
        return find(claims.identity()).orElseThrow().account();
    }

    @Transactional(readOnly = true)
    public Optional<Known> find(StaffIdentity identity) {
        return jdbc.sql("""
                        select username, display_name, roles, tenants, enabled, signed_out_at
                          from proofline.staff_account where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, number) ->
                        new Known(StaffAccounts.account(row), DatabaseTime.instant(row, "signed_out_at")))
                .optional();
    }

    /** Who the person behind a user name is at the provider; empty for a local account. */
    @Transactional(readOnly = true)
    public Optional<StaffIdentity> of(String username) {
        return jdbc.sql("""
                        select issuer, subject from proofline.staff_account
                         where username = :username and issuer is not null
                        """)
                .param("username", username)
                .query((row, number) -> new StaffIdentity(row.getString("issuer"), row.getString("subject")))
                .optional();
    }

    /** Ends every session of the person that began until now. */
    public void signOut(StaffIdentity identity) {
        jdbc.sql("""
                        update proofline.staff_account set signed_out_at = :now
                         where issuer = :issuer and subject = :subject
                        """)
                .param("now", DatabaseTime.parameter(clock.instant()))
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .update();
    }

    private int renew(StaffClaims claims) {
        return said(claims, jdbc.sql("""
                        update proofline.staff_account
                           set display_name = :displayName, roles = string_to_array(:roles, ','),
                               tenants = string_to_array(:tenants, ',')
                         where issuer = :issuer and subject = :subject
                        """)).update();
    }

    /** False if the name is taken. Nobody takes over a name, and with it the past, of somebody else. */
    private boolean make(String username, StaffClaims claims) {
        if (find(claims.identity()).isPresent()) {
            return true;
        }
        boolean made = said(claims, jdbc.sql("""
                        insert into proofline.staff_account
                            (username, display_name, roles, tenants, created_at, issuer, subject)
                        values (:username, :displayName, string_to_array(:roles, ','),
                                string_to_array(:tenants, ','), :now, :issuer, :subject)
                        on conflict do nothing
                        """))
                        .param("username", username)
                        .param("now", DatabaseTime.parameter(clock.instant()))
                        .update()
                == 1;
        if (made) {
            LOG.info("Account {} was made at the first sign-in, with {}.", username, claims.roles());
        }
        return made;
    }

    private static StatementSpec said(StaffClaims claims, StatementSpec statement) {
        return statement
                .param("displayName", claims.displayName())
                .param("roles", StaffAccounts.joined(claims.roles().stream().map(StaffRole::name)))
                .param("tenants", StaffAccounts.joined(claims.tenants().stream().map(TenantId::value)))
                .param("issuer", claims.identity().issuer())
                .param("subject", claims.identity().subject());
    }

    /** {@code rita}, {@code rita-2} and so on. User names go to the log, e-mail addresses must not. */
    private static Stream<String> names(String calledAs) {
        int at = calledAs.indexOf('@');
        String plain = (at < 0 ? calledAs : calledAs.substring(0, at))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+|[._-]+$", "");
        String name = plain.isEmpty() ? "staff" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return Stream.concat(
                List.of(name).stream(), IntStream.range(2, NAMESAKES).mapToObj(number -> name + "-" + number));
    }
}
