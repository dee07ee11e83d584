package io.proofline.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.engine.startup.DataDirectory;
import io.proofline.engine.startup.SecretFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** From a server to the two pools: {@code app} under row-level security, {@code system} for jobs across tenants. */
@Configuration
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(DataDirectory data, DatabaseSettings settings, SecretFiles secrets) {
        return settings.embedded()
                ? EmbeddedServer.start(data, settings, secrets)
                : new ExternalServer(settings.url(), settings.adminUser(), settings.adminPassword());
    }

    @Bean
    PreparedDatabase preparedDatabase(DatabaseServer server, DatabaseSettings settings, SecretFiles secrets) {
        return PreparedDatabase.prepare(
                server,
                new DatabaseRoles.Passwords(
                        secrets.givenOr(settings.ownerPassword(), "database-owner"),
                        secrets.givenOr(settings.appPassword(), "database-app"),
                        secrets.givenOr(settings.systemPassword(), "database-system")));
    }

    @Bean
    @Primary
    HikariDataSource dataSource(PreparedDatabase database, DatabaseSettings settings) {
        return database.app(settings.poolSize());
    }

    @Bean(defaultCandidate = false)
    HikariDataSource systemDataSource(PreparedDatabase database) {
        return database.system();
    }
}
