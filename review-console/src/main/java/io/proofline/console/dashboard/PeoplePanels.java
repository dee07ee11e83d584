package io.proofline.console.dashboard;

import io.proofline.casecore.figures.Agreement;
import io.proofline.casecore.figures.Figure;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Wording;
import io.proofline.contract.process.ReviewOverride;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What people decided against the tables, how they judge the tables, and what each of them did. */
@Component
class PeoplePanels {

    private static final List<ReviewOverride> OVERRIDES =
            List.of(ReviewOverride.HARD_STOP, ReviewOverride.FRAUD_FLAG, ReviewOverride.LOW_SCORE);

    private final Wording wording;
    private final Colleagues colleagues;

    PeoplePanels(Wording wording, Colleagues colleagues) {
        this.wording = wording;
        this.colleagues = colleagues;
    }

    Panel overrides(TeamFigures figures) {
        SheetBuilder sheet = new SheetBuilder(wording, "override", "agreed", "sent-back", "before");
        OVERRIDES.forEach(override -> sheet.counts(
                override.word(),
                wording.say("override." + override),
                figures.table().total(Figure.OVERRIDDEN, override.word()),
                figures.table().total(Figure.SENT_BACK, override.word()),
                figures.before().total(Figure.OVERRIDDEN, override.word())));
        return Panel.ofTable(
                Panels.OVERRIDES,
                wording.say("figures.overrides"),
                wording.say(
                        "figures.overrides.explain",
                        Amounts.count(figures.table().total(Figure.REVIEWED)),
                        Amounts.count(figures.table().total(Figure.ASKED))),
                sheet.sheet());
    }

    Panel quality(TeamFigures figures) {
        Agreement agreement = figures.rates().agreement();
        SheetBuilder sheet = new SheetBuilder(wording, "measure", "value");
        sheet.counts("looks", wording.say("figures.quality.looks"), agreement.looks());
        sheet.counts("both_accept", wording.say("figures.quality.both-accept"), agreement.bothAccept());
        sheet.counts("both_reject", wording.say("figures.quality.both-reject"), agreement.bothReject());
        sheet.counts("only_tables_accept", wording.say("figures.quality.only-tables"), agreement.onlyTables());
        sheet.counts("only_person_accepts", wording.say("figures.quality.only-person"), agreement.onlyPerson());
        sheet.share(
                "agreement",
                wording.say("figures.quality.agreement"),
                agreement.agreed().value());
        if (agreement.looks() > 0) {
            sheet.share(
                    "agreement_low",
                    wording.say("figures.quality.low"),
                    OptionalDouble.of(agreement.agreed().low()));
            sheet.share(
                    "agreement_high",
                    wording.say("figures.quality.high"),
                    OptionalDouble.of(agreement.agreed().high()));
        }
        sheet.figure("kappa", wording.say("figures.quality.kappa"), agreement.kappa());
        return Panel.ofTable(
                Panels.QUALITY, wording.say("figures.quality"), wording.say("figures.quality.explain"), sheet.sheet());
    }

    /** By name, not by number: this is no contest. */
    Panel reviewers(TeamFigures figures) {
        TreeSet<String> names = new TreeSet<>();
        figures.table().byLabel(Figure.BY_REVIEWER).keySet().forEach(label -> names.add(name(label)));
        SheetBuilder sheet = new SheetBuilder(wording, "reviewer", "accepted", "rejected", "returned");
        List<String> ordered = new ArrayList<>(names);
        ordered.sort(Comparator.comparing(colleagues::displayName));
        ordered.forEach(name -> sheet.counts(
                name,
                colleagues.displayName(name),
                figures.table().total(Figure.BY_REVIEWER, name + " accept"),
                figures.table().total(Figure.BY_REVIEWER, name + " reject"),
                figures.table().total(Figure.BY_REVIEWER, name + " returned")));
        return Panel.ofTable(
                Panels.REVIEWERS,
                wording.say("figures.reviewers"),
                wording.say("figures.reviewers.explain"),
                sheet.sheet());
    }

    private static String name(String label) {
        return label.substring(0, label.lastIndexOf(' '));
    }
}
