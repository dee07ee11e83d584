package io.proofline.casecore.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * What case-core asks of an application, over the shared {@link TestDatabase}. To be imported by name: it is not a
 * component, so that applications that scan this package do not find it.
 */
public class TestDatabaseConfiguration {

    @Bean
    @Primary
    HikariDataSource dataSource() {
        TestDatabase database = TestDatabase.shared();
        return pool(DatabaseRoles.APP, database.passwords().app());
    }

    @Bean(defaultCandidate = false)
    HikariDataSource systemDataSource() {
        TestDatabase database = TestDatabase.shared();
        return pool(DatabaseRoles.SYSTEM, database.passwords().system());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static HikariDataSource pool(String role, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.shared().url());
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(1);
        pool.addDataSourceProperty("currentSchema", "flowable,proofline");
        return pool;
    }
}
