package io.proofline.casecore.database;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as the role {@code proofline_system} sees it: the tables, across tenants, that policies open to it by
 * name. Its transactions are its own and never join a business transaction.
 */
@Component
public class SystemDatabase {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public SystemDatabase(@Qualifier("systemDataSource") DataSource system) {
        this.jdbc = JdbcClient.create(system);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(system));
    }

    public <T> T inTransaction(Function<JdbcClient, T> work) {
        return transactions.execute(status -> work.apply(jdbc));
    }
}
