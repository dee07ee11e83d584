package io.proofline.casecore.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas {@code proofline} and {@code keystore} up to date. */
public final class Migrations {

    private final Flyway flyway;

    /** Works as the role {@link DatabaseRoles#OWNER}, after {@link DatabaseRoles#prepare}. */
    public Migrations(DataSource owner) {
        this.flyway = Flyway.configure()
                .dataSource(owner)
                .defaultSchema("proofline")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .outputQueryResults(false)
                .failOnMissingLocations(true)
                .load();
    }

    public void migrate() {
        flyway.migrate();
    }
}
