package io.proofline.engine.process;

import javax.sql.DataSource;
import org.flowable.common.engine.impl.FlowableVersions;
import org.flowable.engine.ProcessEngineConfiguration;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process engine's own tables. The owner role makes them; the running engine may not. */
public final class EngineSchema {

    private static final String SCHEMA = "flowable";

    private EngineSchema() {}

    /** Makes the tables or brings them to the version of the library; does nothing if they are there. */
    public static void migrate(DataSource owner) {
        if (FlowableVersions.CURRENT_VERSION.equals(versionIn(owner))) {
            return;
        }
        ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setDataSource(owner)
                .setDatabaseSchema(SCHEMA)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setAsyncExecutorActivate(false)
                .buildProcessEngine()
                .close();
    }

    private static String versionIn(DataSource owner) {
        try {
            return JdbcClient.create(owner)
                    .sql("select value_ from flowable.act_ge_property where name_ = 'schema.version'")
                    .query(String.class)
                    .optional()
                    .orElse("");
        } catch (BadSqlGrammarException noTablesYet) {
            return "";
        }
    }
}
