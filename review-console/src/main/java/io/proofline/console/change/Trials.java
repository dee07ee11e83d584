package io.proofline.console.change;

import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.SetFigures;
import io.proofline.casecore.model.SetFigures.Figures;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.change.TrialView.Line;
import io.proofline.console.wording.Wording;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Compares a set on trial with the one that is live beside it. */
@Component
class Trials {

    private static final int RELEASES = 100;
    private static final String NONE = "–";

    private final ModelSets sets;
    private final SetFigures figures;
    private final Tenants tenants;
    private final ChangeWords words;
    private final Wording wording;

    Trials(ModelSets sets, SetFigures figures, Tenants tenants, ChangeWords words, Wording wording) {
        this.sets = sets;
        this.figures = figures;
        this.tenants = tenants;
        this.words = words;
        this.wording = wording;
    }

    /** The trial of a change, also after its end; empty if it had none. */
    Optional<TrialView> of(ModelChange change, StaffMember reader) {
        return sets.releases(RELEASES).stream()
                .filter(release ->
                        release.canary().isPresent() && release.changeId().equals(Optional.of(change.id())))
                .findFirst()
                .map(release -> view(release, reader));
    }

    /** The trial that the current tenant's new cases are part of now, its own or one of the defaults. */
    Optional<TrialView> running(StaffMember reader) {
        return sets.live().filter(release -> release.canary().isPresent()).map(release -> view(release, reader));
    }

    private TrialView view(ModelRelease release, StaffMember reader) {
        ModelRelease.Canary canary = release.canary().orElseThrow();
        Set<TenantId> compared = compared(reader);
        Figures before = figures.of(compared, release.setId(), release.sequence());
        Figures after = figures.of(compared, canary.setId(), release.sequence());
        return new TrialView(
                release.changeId()
                        .filter(id -> release.tenant().equals(TenantScope.require()))
                        .orElse(null),
                TenantScope.require().equals(Tenants.PLATFORM) ? names(compared) : null,
                words.title(release.setId()),
                words.title(canary.setId()),
                canary.percent(),
                wording.moment(release.liveFrom()),
                List.of(
                        line("opened", before, after, each -> count(each.opened())),
                        line("accepted", before, after, each -> share(each.accepted(), each.scored())),
                        line("review", before, after, each -> share(each.review(), each.scored())),
                        line("rejected", before, after, each -> share(each.rejected(), each.scored())),
                        line("hard-stops", before, after, each -> share(each.hardStops(), each.scored())),
                        line("mean", before, after, each -> each.meanScore()
                                .map(BigDecimal::toPlainString)
                                .orElse(NONE)),
                        line("median", before, after, each -> each.medianTime()
                                .map(wording::span)
                                .orElse(NONE))));
    }

    /** A default is tried on the cases of every tenant that takes it: here on those whose figures the reader may see. */
    private static Set<TenantId> compared(StaffMember reader) {
        TenantId here = TenantScope.require();
        return here.equals(Tenants.PLATFORM) && reader.may(Permission.SEE_FIGURES) ? reader.tenants() : Set.of(here);
    }

    private String names(Set<TenantId> ids) {
        return ids.stream()
                .flatMap(id -> tenants.find(id).stream())
                .map(Tenant::displayName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Line line(String label, Figures before, Figures after, Function<Figures, String> figure) {
        return new Line(wording.say("changes.trial." + label), figure.apply(before), figure.apply(after));
    }

    private static String count(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    private static String share(long part, long whole) {
        NumberFormat percent = NumberFormat.getPercentInstance(LocaleContextHolder.getLocale());
        percent.setMaximumFractionDigits(1);
        return whole == 0 ? count(part) : count(part) + " · " + percent.format((double) part / whole);
    }
}
