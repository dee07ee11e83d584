package io.proofline.casecore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server of its own, since roles belong to a whole server: one as an operator brings it, with an admin role that is no superuser. */
class DatabaseRolesTest {

    private static final DatabaseRoles.Passwords PASSWORDS = new DatabaseRoles.Passwords("o'wner", "a\"pp", "sy;stem");

    private static EmbeddedPostgres server;
    private static JdbcClient superuser;

    @BeforeAll
    static void a_server_with_an_admin_role() throws IOException {
        server = EmbeddedPostgres.start();
        superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("create role dba login createrole").update();
        superuser.sql("grant create on database postgres to dba").update();
        new DatabaseRoles(as("dba", "")).prepare(PASSWORDS);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void an_admin_role_that_is_no_superuser_can_prepare_a_server_and_do_it_again() {
        new DatabaseRoles(as("dba", "")).prepare(PASSWORDS);
        new Migrations(as(DatabaseRoles.OWNER, PASSWORDS.owner())).migrate();
        assertThat(JdbcClient.create(as(DatabaseRoles.APP, PASSWORDS.app()))
                        .sql("select count(*) from proofline.kyc_case")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void passwords_are_kept_as_scram_verifiers() {
        assertThat(superuser
                        .sql("select rolpassword from pg_authid where rolname like 'proofline%'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(stored -> stored.startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void a_role_above_row_security_is_refused() {
        superuser.sql("alter role proofline_app bypassrls").update();
        try {
            assertThatThrownBy(() -> new DatabaseRoles(server.getPostgresDatabase()).prepare(PASSWORDS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("proofline_app")
                    .hasMessageContaining("BYPASSRLS");
        } finally {
            superuser.sql("alter role proofline_app nobypassrls").update();
        }
    }

    @Test
    void passwords_are_not_printed() {
        assertThat(PASSWORDS.toString()).doesNotContain("o'wner").doesNotContain("sy;stem");
    }

    private static DataSource as(String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName("postgres");
        source.setUser(role);
        source.setPassword(password);
        return source;
    }
}
