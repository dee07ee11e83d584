package io.proofline.casecore.staff;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.tenant.TenantId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of staff, and the passwords of local ones, for installations without an identity provider: they are
 * generated and hashed. Accounts from a provider are made by {@link StaffIdentities}.
 */
@Service
@Transactional
public class StaffAccounts {

    private static final int PASSWORD_BYTES = 18;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final SecureRandom random = new SecureRandom();
    /** Compared with if there is no such account, so that the time taken does not tell. */
    private final String nobodysHash = encoder.encode(freshPassword());

    StaffAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes an account.
     *
     * @param username 1 to 64 lower-case letters, digits and {@code . _ @ -}
     * @return its generated password, which is not kept
     */
    public String create(String username, String displayName, Set<StaffRole> roles, Set<TenantId> tenants) {
        String password = freshPassword();
        jdbc.sql("""
                        insert into proofline.staff_account
                            (username, display_name, password_hash, roles, tenants, created_at)
                        values (:username, :displayName, :hash, string_to_array(:roles, ','),
                                string_to_array(:tenants, ','), :createdAt)
                        """)
                .param("username", username)
                .param("displayName", displayName)
                .param("hash", encoder.encode(password))
                .param("roles", joined(roles.stream().map(StaffRole::name)))
                .param("tenants", joined(tenants.stream().map(TenantId::value)))
                .param("createdAt", DatabaseTime.parameter(clock.instant()))
                .update();
        return password;
    }

    @Transactional(readOnly = true)
    public Optional<StaffAccount> find(String username) {
        return stored(username).map(Stored::account);
    }

    /** Every account, in order of the user name. */
    @Transactional(readOnly = true)
    public List<StaffAccount> all() {
        return jdbc.sql("""
                        select username, display_name, roles, tenants, enabled
                          from proofline.staff_account order by username
                        """).query((row, number) -> account(row)).list();
    }

    /** The account, if it is enabled and the password is its own. */
    @Transactional(readOnly = true)
    public Optional<StaffAccount> authenticate(String username, CharSequence password) {
        Optional<Stored> stored = stored(username);
        Optional<String> hash = stored.map(Stored::hash);
        boolean matches = encoder.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
        return stored.map(Stored::account).filter(account -> matches && account.enabled());
    }

    /** Lets an account log in, or no longer. */
    public void enable(String username, boolean enabled) {
        jdbc.sql("update proofline.staff_account set enabled = :enabled where username = :username")
                .param("enabled", enabled)
                .param("username", username)
                .update();
    }

    /** Lets an account work for one more tenant; does nothing if it may already. */
    public void addTenant(String username, TenantId tenant) {
        jdbc.sql("""
                        update proofline.staff_account set tenants = array_append(tenants, :tenant)
                         where username = :username and not :tenant = any (tenants)
                        """)
                .param("tenant", tenant.value())
                .param("username", username)
                .update();
    }

    private Optional<Stored> stored(String username) {
        return jdbc.sql("""
                        select username, display_name, password_hash, roles, tenants, enabled
                          from proofline.staff_account where username = :username
                        """)
                .param("username", username)
                .query((row, number) -> new Stored(account(row), row.getString("password_hash")))
                .optional();
    }

    static StaffAccount account(ResultSet row) throws SQLException {
        return new StaffAccount(
                row.getString("username"),
                row.getString("display_name"),
                values(row, "roles", StaffRole::valueOf),
                values(row, "tenants", TenantId::new),
                row.getBoolean("enabled"));
    }

    private static <T> Set<T> values(ResultSet row, String column, Function<String, T> parse) throws SQLException {
        String[] words = (String[]) row.getArray(column).getArray();
        return Arrays.stream(words).map(parse).collect(Collectors.toUnmodifiableSet());
    }

    static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(","));
    }

    private String freshPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param hash null if the account is from an identity provider */
    private record Stored(StaffAccount account, String hash) {}
}
