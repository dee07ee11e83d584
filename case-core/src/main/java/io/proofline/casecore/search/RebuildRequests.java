package io.proofline.casecore.search;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Asks a running platform, through its database, to fill its indexes anew, and tells how far it is. */
public final class RebuildRequests {

    private final SystemDatabase database;

    public RebuildRequests(SystemDatabase database) {
        this.database = database;
    }

    /**
     * Asks for every index that the platform has filled before. Documents are replaced one by one, so the indexes answer
     * meanwhile.
     *
     * @param tenant whose cases; null for everybody's
     * @return how many rebuilds that makes: one an index and tenant
     */
    public int request(String tenant) {
        return database.inTransaction(
                system -> system.sql("""
                        insert into proofline.search_rebuild (tenant_id, index_name, revision, requested_at, total)
                        select tenant.id, known.index_name, nextval('proofline.search_revision'), now(), 0
                        from proofline.tenant
                            cross join (select distinct index_name from proofline.search_rebuild) known
                        where :tenant::text is null or tenant.id = :tenant
                        on conflict (tenant_id, index_name) do update
                        set target = null, revision = excluded.revision, requested_at = excluded.requested_at,
                            after = null, done = 0, finished_at = null
                        """).param("tenant", tenant).update());
    }

    /** How far each rebuild is, the finished ones included. */
    public List<Rebuild> all() {
        return database.inTransaction(
                system -> system.sql("select * from proofline.search_rebuild order by tenant_id, index_name")
                        .query(RebuildRequests::read)
                        .list());
    }

    static Rebuild read(ResultSet row, int number) throws SQLException {
        return new Rebuild(
                new TenantId(row.getString("tenant_id")),
                row.getString("index_name"),
                row.getString("target"),
                row.getLong("revision"),
                DatabaseTime.instant(row, "requested_at"),
                row.getObject("after", UUID.class),
                row.getLong("done"),
                row.getLong("total"),
                DatabaseTime.instant(row, "finished_at"));
    }
}
