package io.proofline.casecore.figures;

import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the days that are over, tenant by tenant. Should it never run, dashboards are as right and only slower. */
@Component
public class DayKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(DayKeeping.class);

    private final DailyFigures figures;
    private final Tenants tenants;
    private final TenantTransaction transaction;

    DayKeeping(DailyFigures figures, Tenants tenants, TenantTransaction transaction) {
        this.figures = figures;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    @Scheduled(
            fixedDelayString = "${proofline.figures.count-every:PT1H}",
            initialDelayString = "${proofline.figures.first-count:PT2M}")
    void keepAll() {
        tenants.all().forEach(tenant -> {
            try {
                keep(tenant.id());
            } catch (RuntimeException failed) {
                LOG.warn(
                        "The days of tenant {} could not be counted; the next round tries again.", tenant.id(), failed);
            }
        });
    }

    /** Counts every day of a tenant that is over and not counted yet. */
    public void keep(TenantId tenant) {
        boolean more = true;
        while (more) {
            more = transaction.call(tenant, figures::keepNext);
        }
    }
}
