package io.proofline.console.dashboard;

import io.proofline.casecore.figures.Figure;
import io.proofline.casecore.figures.Share;
import io.proofline.casecore.figures.TeamRates;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** The figures at the head: what a lead asks first, each with the period before. */
@Component
class Tiles {

    private final Wording wording;

    Tiles(Wording wording) {
        this.wording = wording;
    }

    List<Tile> of(TeamFigures figures) {
        TeamRates now = figures.rates();
        TeamRates before = figures.ratesBefore();
        return List.of(
                amount("opened", figures, Figure.OPENED),
                amount("decided", figures, Figure.DECIDED),
                new Tile(
                        wording.say("figures.tile.open"),
                        Amounts.count(figures.waiting().open()),
                        null,
                        wording.say(
                                "figures.tile.open.explain",
                                Amounts.count(figures.waiting().onHold()))),
                rate("auto-approval", now.autoApproved(), before.autoApproved()),
                rate("override", now.overridden(), before.overridden()),
                rate("agreement", now.agreement().agreed(), before.agreement().agreed()));
    }

    private Tile amount(String key, TeamFigures figures, Figure figure) {
        long now = figures.table().total(figure);
        long before = figures.before().total(figure);
        String change = before == 0
                ? null
                : wording.say(
                        "figures.change",
                        sign(now - before) + Amounts.percent(new Change(now, before).ofBefore()),
                        Amounts.count(before));
        return new Tile(
                wording.say("figures.tile." + key),
                Amounts.count(now),
                change,
                wording.say("figures.tile." + key + ".explain"));
    }

    private Tile rate(String key, Share now, Share before) {
        String change =
                before.value().isEmpty() ? null : wording.say("figures.change.rate", Amounts.percent(before.value()));
        return new Tile(
                wording.say("figures.tile." + key),
                Amounts.percent(now.value()),
                change,
                wording.say("figures.tile." + key + ".explain", Amounts.count(now.part()), Amounts.count(now.whole())));
    }

    private static String sign(long difference) {
        return difference > 0 ? "+" : difference < 0 ? "−" : "±";
    }

    private record Change(long now, long before) {

        OptionalDouble ofBefore() {
            return OptionalDouble.of((double) Math.abs(now - before) / before);
        }
    }
}
