package io.proofline.casecore.tenant;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tenants of this installation. */
@Service
public class Tenants {

    /** Whose models are everybody's defaults; no organisation. It is there from the first migration on. */
    public static final TenantId PLATFORM = new TenantId("platform");

    private final JdbcClient jdbc;
    private final TenantTransaction transaction;
    private final SystemDatabase system;
    private final Clock clock;

    Tenants(JdbcClient jdbc, TenantTransaction transaction, SystemDatabase system, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.system = system;
        this.clock = clock;
    }

    /**
     * Makes a tenant.
     *
     * @throws DuplicateKeyException if there is one of that name
     */
    public void create(TenantId id, String displayName) {
        transaction.run(id, () -> jdbc.sql("""
                        insert into proofline.tenant (id, display_name, created_at)
                        values (:id, :displayName, :createdAt)
                        """)
                .param("id", id.value())
                .param("displayName", displayName)
                .param("createdAt", DatabaseTime.parameter(clock.instant()))
                .update());
    }

    public Optional<Tenant> find(TenantId id) {
        return transaction.call(id, () -> jdbc.sql("select id, display_name, created_at from proofline.tenant")
                .query(Tenants::tenant)
                .optional());
    }

    /** Every tenant, in order of the name; read as the system role. */
    public List<Tenant> all() {
        return system.inTransaction(
                every -> every.sql("select id, display_name, created_at from proofline.tenant order by id")
                        .query(Tenants::tenant)
                        .list());
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                new TenantId(row.getString("id")),
                row.getString("display_name"),
                DatabaseTime.instant(row, "created_at"));
    }
}
