package io.proofline.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

class SearchApplicationTest {

    private static final DatabaseRoles.Passwords PASSWORDS =
            new DatabaseRoles.Passwords("owner-of-tests", "app-of-tests", "system-of-tests");

    private static EmbeddedPostgres server;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path password;

    @BeforeAll
    static void a_database_of_the_platform() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        new DatabaseRoles(as("postgres", "")).prepare(PASSWORDS);
        new Migrations(as(DatabaseRoles.OWNER, PASSWORDS.owner())).migrate();
        superuser("create database empty");
        askForPasswords();
        superuser("insert into proofline.tenant (id, display_name, created_at) values ('main', 'Main', now())");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void the_password_that_the_platform_made() throws IOException {
        superuser("truncate proofline.outbox, proofline.search_rebuild");
        password = Files.createDirectories(folder.resolve("secrets")).resolve("database-system");
        Files.writeString(password, PASSWORDS.system());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9200",
                "localhost:5432",
                "",
                "jdbc:mysql://localhost/proofline",
                "jdbc:postgresql://localhost:not-a-port/secret?password=hunter2"
            })
    void what_is_no_address_of_a_database_is_refused_in_a_sentence_that_does_not_repeat_it(String url) {
        assertThat(search("rebuild", "--url", url)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("proofline: --url takes the JDBC address")
                .hasLineCount(1)
                .doesNotContain("hunter2");
    }

    @Test
    void a_database_that_does_not_answer_or_is_another_one_is_named_in_a_sentence() {
        refused("jdbc:postgresql://127.0.0.1:1/proofline", "The database does not answer");
        refused(url("nothing"), "no database of that name");
        refused(url("empty"), "none of the platform's");
    }

    @Test
    void a_wrong_password_or_none_is_told() throws IOException {
        Files.writeString(password, "another");
        refused(url("postgres"), "its password is another one");
        Files.delete(password);
        refused(url("postgres"), "is neither in the environment variable PROOFLINE_DATABASE_SYSTEM_PASSWORD");
    }

    @Test
    void a_folder_in_which_no_platform_runs_and_an_option_that_is_none_are_told() {
        assertThat(search("rebuild", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("No platform with an embedded database runs")
                .hasLineCount(1);
        assertThat(search("rebuild", "--bogus")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--bogus'");
    }

    @Test
    void a_tenant_that_is_none_and_a_platform_that_never_started_are_told() {
        refused(url("postgres"), "has filled no index yet");
        assertThat(search("rebuild", "--url", url("postgres"), "--data", folder.toString(), "--tenant", "nobody"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no tenant nobody");
    }

    @Test
    void what_is_parked_is_listed_with_status_1_and_tried_again_when_asked() {
        assertThat(search("parked", "--url", url("postgres"), "--data", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("None is parked.");
        superuser("""
                insert into proofline.outbox (event_id, tenant_id, case_id, consumer, topic, payload, written_at,
                    next_attempt, attempts, parked_at, last_error)
                values (gen_random_uuid(), 'main', '6f1c0000-0000-4000-8000-000000000001', 'search-postgresql',
                    'case_changed', '{}', now(), now(), 10, now(), 'KeyFailure')
                """);

        assertThat(search("parked", "--url", url("postgres"), "--data", folder.toString(), "--tenant", "other"))
                .isZero();
        assertThat(search("parked", "--url", url("postgres"), "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("main  6f1c0000-0000-4000-8000-000000000001  search-postgresql", "KeyFailure", "1 parked.");
        assertThat(search("parked", "--retry", "--url", url("postgres"), "--data", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("1 are tried again");
        assertThat(search("parked", "--url", url("postgres"), "--data", folder.toString()))
                .isZero();
    }

    /** As the platform's own server does; the one of the tests lets everybody in. */
    private static void askForPasswords() throws IOException {
        String file = JdbcClient.create(as("postgres", ""))
                .sql("show hba_file")
                .query(String.class)
                .single();
        Files.writeString(
                Path.of(file), "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        JdbcClient.create(as("postgres", ""))
                .sql("select pg_reload_conf()")
                .query(Boolean.class)
                .single();
    }

    private void refused(String url, String sentence) {
        assertThat(search("rebuild", "--url", url, "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("proofline: ").contains(sentence).doesNotContain("Exception");
    }

    private int search(String... arguments) {
        CommandLine command = SearchApplication.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static void superuser(String statement) {
        JdbcClient.create(as("postgres", "")).sql(statement).update();
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private static DataSource as(String role, String secret) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url("postgres"));
        source.setUser(role);
        source.setPassword(secret);
        source.setCurrentSchema("flowable,proofline");
        return source;
    }
}
