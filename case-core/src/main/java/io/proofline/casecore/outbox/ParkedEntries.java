package io.proofline.casecore.outbox;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The entries of the outbox that were given up: which they are, and how they get another chance. */
@Repository
public class ParkedEntries {

    private final SystemDatabase database;

    public ParkedEntries(SystemDatabase database) {
        this.database = database;
    }

    /** @param tenant whose cases; null for everybody's */
    public List<Parked> of(String tenant) {
        return database.inTransaction(system -> system.sql("""
                        select tenant_id, case_id, consumer, parked_at, last_error from proofline.outbox
                        where parked_at is not null and (:tenant::text is null or tenant_id = :tenant)
                        order by tenant_id, consumer, parked_at, position
                        """)
                .param("tenant", tenant)
                .query((row, number) -> new Parked(
                        new TenantId(row.getString("tenant_id")),
                        row.getObject("case_id", UUID.class),
                        row.getString("consumer"),
                        DatabaseTime.instant(row, "parked_at"),
                        row.getString("last_error")))
                .list());
    }

    /**
     * Has them tried again by the platform, with as many attempts as at first.
     *
     * @param tenant whose cases; null for everybody's
     * @return how many there are
     */
    public int retry(String tenant) {
        return database.inTransaction(
                system -> system.sql("""
                        update proofline.outbox set parked_at = null, attempts = 0, next_attempt = now()
                        where parked_at is not null and (:tenant::text is null or tenant_id = :tenant)
                        """).param("tenant", tenant).update());
    }

    /** Forgets what a consumer was not told before, as it has just been told of everything there is. */
    public void forget(String consumer, TenantId tenant, Instant before) {
        database.inTransaction(system -> system.sql("""
                        delete from proofline.outbox
                        where consumer = :consumer and tenant_id = :tenant and parked_at < :before
                        """)
                .param("consumer", consumer)
                .param("tenant", tenant.value())
                .param("before", DatabaseTime.parameter(before))
                .update());
    }
}
