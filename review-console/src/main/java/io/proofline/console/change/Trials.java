package io.proofline.console.change;

import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.SetFigures;
import io.proofline.casecore.model.SetFigures.Figures;
import io.proofline.console.change.TrialView.Line;
import io.proofline.console.wording.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Compares a set on trial with the one that is live beside it. */
@Component
class Trials {

    private static final int RELEASES = 100;
    private static final String NONE = "–";

    private final ModelSets sets;
    private final SetFigures figures;
    private final ChangeWords words;
    private final Wording wording;

    Trials(ModelSets sets, SetFigures figures, ChangeWords words, Wording wording) {
        this.sets = sets;
        this.figures = figures;
        this.words = words;
        this.wording = wording;
    }

    /** The trial of a change, also after its end; empty if it had none. */
    Optional<TrialView> of(ModelChange change) {
        return sets.releases(RELEASES).stream()
                .filter(release ->
                        release.canary().isPresent() && release.changeId().equals(Optional.of(change.id())))
                .findFirst()
                .map(this::view);
    }

    private TrialView view(ModelRelease release) {
        ModelRelease.Canary canary = release.canary().orElseThrow();
        Figures before = figures.of(release.setId(), release.sequence());
        Figures after = figures.of(canary.setId(), release.sequence());
        return new TrialView(
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
