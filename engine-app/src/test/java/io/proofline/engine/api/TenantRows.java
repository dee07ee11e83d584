package io.proofline.engine.api;

import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.process.RunningPlatform;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is stored of a tenant, in every table that has a column for it and in the engine's. */
final class TenantRows {

    private TenantRows() {}

    static Map<String, Long> count(RunningPlatform platform, TenantId tenant) {
        JdbcClient jdbc = platform.bean(JdbcClient.class);
        return platform.bean(TenantTransaction.class).call(tenant, () -> {
            Map<String, Long> rows = new TreeMap<>();
            jdbc.sql("""
                            select table_schema || '.' || table_name from information_schema.columns
                            where column_name = 'tenant_id' and table_schema in ('proofline', 'keystore')
                            """)
                    .query(String.class)
                    .list()
                    .forEach(table -> rows.put(
                            table,
                            jdbc.sql("select count(*) from " + table + " where tenant_id = :tenant")
                                    .param("tenant", tenant.value())
                                    .query(Long.class)
                                    .single()));
            rows.put(
                    "engine",
                    jdbc.sql("select count(*) from flowable.act_ru_variable where name_ = 'tenant' and text_ = :tenant")
                            .param("tenant", tenant.value())
                            .query(Long.class)
                            .single());
            return rows;
        });
    }
}
