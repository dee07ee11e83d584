package io.proofline.console.dashboard;

import io.proofline.casecore.figures.DailyFigures;
import io.proofline.casecore.figures.Figure;
import io.proofline.casecore.figures.FigurePeriod;
import io.proofline.casecore.figures.TeamRates;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import io.proofline.contract.tenant.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The member's tenants beside each other, each read in a transaction of its own and by its own calendar. */
@Component
class TenantComparison {

    private final Tenants tenants;
    private final TenantTransaction transaction;
    private final FigureDesk desk;
    private final DailyFigures figures;
    private final Wording wording;

    TenantComparison(
            Tenants tenants, TenantTransaction transaction, FigureDesk desk, DailyFigures figures, Wording wording) {
        this.tenants = tenants;
        this.transaction = transaction;
        this.desk = desk;
        this.figures = figures;
        this.wording = wording;
    }

    /** Empty for members with one tenant. */
    Optional<Sheet> of(StaffMember staff, FigurePeriod period) {
        if (staff.tenants().size() < 2) {
            return Optional.empty();
        }
        List<Sheet.Row> rows = staff.tenants().stream()
                .sorted(Comparator.comparing(TenantId::value))
                .flatMap(id -> tenants.find(id).stream())
                .map(tenant -> row(tenant, transaction.call(tenant.id(), () -> desk.read(local(period)))))
                .toList();
        return Optional.of(new Sheet(
                List.of(
                        column("tenant"),
                        column("opened"),
                        column("decided"),
                        column("open"),
                        column("auto-approval"),
                        column("overrides")),
                rows));
    }

    /** The same days of the other tenant's calendar. */
    private FigurePeriod local(FigurePeriod period) {
        return new FigurePeriod(period.from(), period.to(), figures.zone());
    }

    private Sheet.Column column(String key) {
        return new Sheet.Column(key, wording.say("figures.column." + key));
    }

    private static Sheet.Row row(Tenant tenant, TeamFigures read) {
        TeamRates rates = read.rates();
        long opened = read.table().total(Figure.OPENED);
        long decided = read.table().total(Figure.DECIDED);
        long open = read.waiting().open();
        return new Sheet.Row(
                tenant.id().value(),
                tenant.displayName(),
                List.of(
                        String.valueOf(opened),
                        String.valueOf(decided),
                        String.valueOf(open),
                        Amounts.plain(rates.autoApproved().value()),
                        Amounts.plain(rates.overridden().value())),
                List.of(
                        Amounts.count(opened),
                        Amounts.count(decided),
                        Amounts.count(open),
                        Amounts.percent(rates.autoApproved().value()),
                        Amounts.percent(rates.overridden().value())));
    }
}
