package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.database.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database with the former hash chain becomes. */
class AuditMigrationTest {

    private static final String COLUMNS = "event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details";
    private static final String VALUES =
            "gen_random_uuid(), 'bank', gen_random_uuid(), now(), 'case_opened', 'system', 'test'";

    @Test
    void entries_of_the_chain_become_the_first_leaves_of_the_tree_in_their_order() {
        TestDatabase database = TestDatabase.fresh();
        JdbcClient superuser = JdbcClient.create(database.superuser());
        superuser
                .sql("drop schema proofline cascade; drop schema keystore cascade; drop owned by proofline_owner")
                .update();
        new DatabaseRoles(database.superuser()).prepare(database.passwords());
        migrate(database, "4");
        superuser
                .sql("insert into proofline.tenant (id, display_name, created_at) values ('bank', 'Bank', now())")
                .update();
        superuser
                .sql("insert into proofline.audit_queue (" + COLUMNS + ") select " + VALUES
                        + ", 'queued ' || n from generate_series(1, 2) n")
                .update();
        superuser
                .sql("insert into proofline.audit_entry (" + COLUMNS + ", leaf_index, previous_hash, hash) select "
                        + VALUES + ", 'chained ' || n, n, sha256(('p' || n)::bytea), sha256(('h' || n)::bytea)"
                        + " from generate_series(0, 2) n")
                .update();

        migrate(database, "5");
        new AuditSequencer(new SystemDatabase(database.system())).sealAll();

        List<String> sealed = superuser
                .sql("select leaf_index || ' ' || details from proofline.audit_entry order by leaf_index")
                .query(String.class)
                .list();
        assertThat(sealed).containsExactly("0 chained 0", "1 chained 1", "2 chained 2", "3 queued 1", "4 queued 2");
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .defaultSchema("proofline")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .outputQueryResults(false)
                .target(version)
                .load()
                .migrate();
    }
}
