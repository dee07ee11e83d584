package io.proofline.console.dashboard;

import io.proofline.casecore.figures.Figure;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How far cases got, and what stood in their way. */
@Component
class FindingPanels {

    /** Further ones are in the file's rows no less: the rest of a chart of fifty bars is not read. */
    private static final int MOST_BARS = 12;

    private static final List<Outcome> OUTCOMES = List.of(Outcome.PASS, Outcome.WARN, Outcome.FAIL, Outcome.ERROR);

    private final Wording wording;

    FindingPanels(Wording wording) {
        this.wording = wording;
    }

    Panel steps(TeamFigures figures) {
        SheetBuilder sheet = new SheetBuilder(wording, "step", "cases", "pass", "warn", "fail", "error", "before");
        long opened = figures.table().total(Figure.OPENED);
        long longest = Math.max(opened, figures.table().total(Figure.DECIDED));
        List<Bar> bars = new ArrayList<>();
        whole(sheet, bars, figures, Figure.OPENED, "opened", longest);
        for (String check : Topics.ALL) {
            List<Bar.Part> parts = OUTCOMES.stream()
                    .map(outcome -> new Bar.Part(
                            outcome.word(),
                            wording.say("outcome." + outcome.word()),
                            figures.table().total(Figure.CHECKED, check + " " + outcome.word())))
                    .toList();
            long all = parts.stream().mapToLong(Bar.Part::amount).sum();
            long before = figures.before().total(Figure.CHECKED, label -> label.startsWith(check + " "));
            if (all + before > 0) {
                String label = wording.sayOr("check." + check, check);
                sheet.counts(
                        check,
                        label,
                        all,
                        parts.get(0).amount(),
                        parts.get(1).amount(),
                        parts.get(2).amount(),
                        parts.get(3).amount(),
                        before);
                bars.add(Bar.of(label, parts, Math.max(longest, all), Amounts.count(all)));
            }
        }
        whole(sheet, bars, figures, Figure.DECIDED, "decided", longest);
        return new Panel(
                Panels.STEPS,
                wording.say("figures.steps"),
                wording.say("figures.steps.explain"),
                List.of(),
                bars,
                OUTCOMES.stream()
                        .map(outcome -> new Panel.Key(outcome.word(), wording.say("outcome." + outcome.word())))
                        .toList(),
                sheet.sheet());
    }

    private void whole(
            SheetBuilder sheet, List<Bar> bars, TeamFigures figures, Figure figure, String key, long longest) {
        long amount = figures.table().total(figure);
        String label = wording.say("figures.column." + key);
        sheet.counts(key, label, amount, 0, 0, 0, 0, figures.before().total(figure));
        bars.add(Bar.of(label, List.of(new Bar.Part("a", label, amount)), longest, Amounts.count(amount)));
    }

    Panel rejections(TeamFigures figures) {
        return reasons(figures, Figure.REJECTED_FOR, Panels.REJECTIONS);
    }

    Panel reviews(TeamFigures figures) {
        return reasons(figures, Figure.REVIEWED_FOR, Panels.REVIEWS);
    }

    private Panel reasons(TeamFigures figures, Figure figure, String panel) {
        SheetBuilder sheet = new SheetBuilder(wording, "reason", "cases", "before");
        List<Map.Entry<String, Long>> found = figures.table().byLabel(figure).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long longest = found.isEmpty() ? 0 : found.get(0).getValue();
        List<Bar> bars = new ArrayList<>();
        found.forEach(reason -> {
            String sentence = wording.reason(Reason.of(reason.getKey()));
            sheet.counts(
                    reason.getKey(),
                    sentence,
                    reason.getValue(),
                    figures.before().total(figure, reason.getKey()));
            if (bars.size() < MOST_BARS) {
                bars.add(Bar.of(
                        sentence,
                        List.of(new Bar.Part("a", sentence, reason.getValue())),
                        longest,
                        Amounts.count(reason.getValue())));
            }
        });
        return new Panel(
                panel,
                wording.say("figures." + panel),
                wording.say("figures." + panel + ".explain"),
                List.of(),
                bars,
                List.of(),
                sheet.sheet());
    }
}
