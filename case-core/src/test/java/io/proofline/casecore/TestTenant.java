package io.proofline.casecore;

import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.concurrent.atomic.AtomicInteger;

/** Tenants that no other test has. */
public final class TestTenant {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestTenant() {}

    public static TenantId in(Tenants tenants) {
        TenantId tenant = new TenantId("tenant-" + COUNT.incrementAndGet());
        tenants.create(tenant, "A bank");
        return tenant;
    }
}
