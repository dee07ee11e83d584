package io.proofline.casecore.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the catalogue, so that no later migration forgets what tenants rely on. */
class RowSecurityTest {

    private static final String OUR_TABLES = """
            from pg_class t join pg_namespace s on s.oid = t.relnamespace
            where s.nspname in ('proofline', 'keystore') and t.relkind in ('r', 'p')
            """;
    private static final String HAS_TENANT =
            "exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id')";

    private final JdbcClient catalogue = JdbcClient.create(TestDatabase.shared().superuser());

    @Test
    void row_security_is_forced_on_every_table_with_a_tenant() {
        List<String> protectedTables = strings(
                "select t.relname " + OUR_TABLES + " and t.relrowsecurity and t.relforcerowsecurity and " + HAS_TENANT);
        List<String> tenantTables = strings("select t.relname " + OUR_TABLES + " and " + HAS_TENANT);
        assertThat(tenantTables).contains("kyc_case", "evidence", "evidence_blob", "audit_entry", "case_key");
        assertThat(protectedTables).containsExactlyInAnyOrderElementsOf(tenantTables);
    }

    @Test
    void tables_without_a_tenant_are_few_and_named() {
        assertThat(strings("select t.relname " + OUR_TABLES + " and not " + HAS_TENANT))
                .containsExactlyInAnyOrder(
                        "tenant",
                        "staff_account",
                        "flyway_schema_history",
                        "audit_subtree",
                        "audit_checkpoint",
                        "audit_sink");
        assertThat(strings("select t.relname " + OUR_TABLES + " and t.relforcerowsecurity and not " + HAS_TENANT))
                .containsExactly("tenant");
    }

    @Test
    void every_policy_of_the_application_compares_with_the_bound_tenant() {
        assertThat(strings("""
                        select distinct replace(qual, '(id ', '(tenant_id ') || ' / '
                               || replace(with_check, '(id ', '(tenant_id ')
                        from pg_policies where ('proofline_app' = any (roles) or 'public' = any (roles))
                               and policyname <> 'default_rows'
                        """))
                .containsExactly("(tenant_id = current_setting('app.tenant'::text, true)) / "
                        + "(tenant_id = current_setting('app.tenant'::text, true))");
    }

    @Test
    void the_models_of_the_platform_are_there_to_be_read_for_every_bound_tenant() {
        assertThat(strings("select tablename || ' ' || cmd from pg_policies where policyname = 'default_rows'"))
                .containsExactlyInAnyOrder(
                        "model_version SELECT", "model_set SELECT", "model_set_member SELECT", "model_release SELECT");
        assertThat(strings("select distinct qual from pg_policies where policyname = 'default_rows'"))
                .containsExactly("((tenant_id = 'platform'::text) AND"
                        + " (COALESCE(current_setting('app.tenant'::text, true), ''::text) <> ''::text))");
    }

    @Test
    void the_system_role_reaches_the_tables_that_are_opened_to_it_by_name_and_no_others() {
        assertThat(grantsOf(DatabaseRoles.SYSTEM))
                .containsExactlyInAnyOrder(
                        "tenant SELECT",
                        "audit_queue DELETE, SELECT",
                        "audit_entry INSERT, SELECT",
                        "audit_subtree INSERT, SELECT",
                        "audit_checkpoint INSERT, SELECT",
                        "audit_sink INSERT, SELECT, UPDATE",
                        "outbox DELETE, SELECT, UPDATE",
                        "search_rebuild INSERT, SELECT, UPDATE");
    }

    @Test
    void the_application_may_not_change_delete_or_empty_what_is_written_once() {
        assertThat(grantsOf(DatabaseRoles.APP))
                .contains(
                        "audit_queue INSERT, SELECT",
                        "audit_entry SELECT",
                        "audit_checkpoint SELECT",
                        "evidence INSERT, SELECT",
                        "evidence_blob INSERT, SELECT",
                        "model_version INSERT, SELECT",
                        "model_set INSERT, SELECT",
                        "model_set_member INSERT, SELECT",
                        "model_release INSERT, SELECT",
                        "model_change_item INSERT, SELECT")
                .noneMatch(grant -> grant.contains("TRUNCATE") || grant.contains("TRIGGER"));
    }

    @Test
    void the_application_may_not_make_or_change_tables() {
        JdbcClient app = JdbcClient.create(TestDatabase.shared().app());
        for (String ddl : List.of(
                "create table proofline.mine (id int)",
                "create table flowable.mine (id int)",
                "alter table proofline.kyc_case no force row level security",
                "drop policy tenant_rows on proofline.kyc_case",
                "set role proofline_owner",
                "set session_replication_role = replica")) {
            assertThatThrownBy(() -> app.sql(ddl).update()).as(ddl).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_owner_itself_sees_no_rows_of_tenants() {
        JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
        superuser
                .sql("insert into proofline.tenant (id, display_name, created_at) values ('seen', 'x', now())"
                        + " on conflict do nothing")
                .update();
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        assertThat(owner.sql("select count(*) from proofline.tenant")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> grantsOf(String role) {
        return catalogue.sql("""
                        select table_name || ' ' || string_agg(privilege_type, ', ' order by privilege_type)
                        from information_schema.role_table_grants
                        where grantee = :role and table_schema in ('proofline', 'keystore') group by table_name
                        """).param("role", role).query(String.class).list();
    }

    private List<String> strings(String sql) {
        return catalogue.sql(sql).query(String.class).list();
    }
}
