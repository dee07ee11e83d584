package io.proofline.console.dashboard;

import io.proofline.casecore.figures.Backlog;
import io.proofline.casecore.figures.Figure;
import io.proofline.casecore.figures.FigureTable;
import io.proofline.casecore.figures.TimeToDecision;
import io.proofline.casecore.figures.WaitingAge;
import io.proofline.casecore.review.Queues;
import io.proofline.console.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much came, waits and was decided, and how fast. */
@Component
class WorkPanels {

    private static final List<String> DECISIONS = List.of("accepted", "rejected", "expired");
    private static final String SHADES = "abcde";

    private final Wording wording;

    WorkPanels(Wording wording) {
        this.wording = wording;
    }

    Panel flow(TeamFigures figures) {
        FigureTable table = figures.table();
        Map<LocalDate, Long> opened = table.byDay(Figure.OPENED, label -> true);
        Map<LocalDate, Long> decided = table.byDay(Figure.DECIDED, label -> true);
        Map<LocalDate, Long> open = figures.openByDay();
        SheetBuilder sheet = new SheetBuilder(wording, "day", "opened", "decided", "open-at-end");
        opened.keySet()
                .forEach(day -> sheet.counts(
                        day.toString(), wording.date(day), opened.get(day), decided.get(day), open.get(day)));
        return new Panel(
                Panels.FLOW,
                title(Panels.FLOW),
                explain(Panels.FLOW),
                List.of(
                        chart("figures.chart.flow", series("a", "opened", opened), series("b", "decided", decided)),
                        chart("figures.chart.open", series("c", "open-at-end", open))),
                List.of(),
                List.of(),
                sheet.sheet());
    }

    private DayChart chart(String label, DayChart.Series... series) {
        return DayChart.of(wording.say(label), List.of(series), wording::date);
    }

    private DayChart.Series series(String key, String column, Map<LocalDate, Long> values) {
        return new DayChart.Series(key, wording.say("figures.column." + column), values);
    }

    Panel waiting(TeamFigures figures) {
        Backlog.Waiting waiting = figures.waiting();
        List<WaitingAge> ages = List.of(WaitingAge.values());
        List<String> columns = new ArrayList<>(List.of("queue"));
        ages.forEach(age -> columns.add("age-" + age.name()));
        columns.add("overdue");
        SheetBuilder sheet = new SheetBuilder(wording, columns.toArray(String[]::new));
        long longest = Queues.ALL.stream().mapToLong(waiting::tasks).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (String queue : Queues.ALL) {
            String label = wording.sayOr("queue." + queue, queue);
            List<Long> amounts = new ArrayList<>();
            List<Bar.Part> parts = new ArrayList<>();
            for (WaitingAge age : ages) {
                long amount = waiting.tasks(queue, age);
                amounts.add(amount);
                parts.add(new Bar.Part(
                        shade(ages.indexOf(age)), wording.say("figures.column.age-" + age.name()), amount));
            }
            amounts.add(waiting.overdue().getOrDefault(queue, 0L));
            sheet.counts(
                    queue, label, amounts.stream().mapToLong(Long::longValue).toArray());
            bars.add(Bar.of(label, parts, longest, Amounts.count(waiting.tasks(queue))));
        }
        return new Panel(
                Panels.WAITING,
                title(Panels.WAITING),
                explain(Panels.WAITING),
                List.of(),
                bars,
                ages.stream()
                        .map(age -> new Panel.Key(
                                shade(ages.indexOf(age)), wording.say("figures.column.age-" + age.name())))
                        .toList(),
                sheet.sheet());
    }

    Panel decisions(TeamFigures figures) {
        SheetBuilder sheet = new SheetBuilder(wording, "decision", "by-tables", "by-people", "all", "before");
        long longest = DECISIONS.stream()
                .mapToLong(decision -> figures.table().total(Figure.DECIDED, decision))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (String decision : DECISIONS) {
            long all = figures.table().total(Figure.DECIDED, decision);
            long tables = figures.table().total(Figure.UNTOUCHED, decision);
            String label = wording.say("figures.decision." + decision);
            sheet.counts(
                    decision, label, tables, all - tables, all, figures.before().total(Figure.DECIDED, decision));
            bars.add(Bar.of(
                    label,
                    List.of(
                            new Bar.Part("a", wording.say("figures.column.by-tables"), tables),
                            new Bar.Part("b", wording.say("figures.column.by-people"), all - tables)),
                    longest,
                    Amounts.count(all)));
        }
        return new Panel(
                Panels.DECISIONS,
                title(Panels.DECISIONS),
                explain(Panels.DECISIONS),
                List.of(),
                bars,
                List.of(
                        new Panel.Key("a", wording.say("figures.column.by-tables")),
                        new Panel.Key("b", wording.say("figures.column.by-people"))),
                sheet.sheet());
    }

    Panel speed(TeamFigures figures) {
        SheetBuilder sheet = new SheetBuilder(wording, "time", "cases", "before");
        Map<String, Long> found = figures.table().byLabel(Figure.DECIDED_WITHIN);
        long longest = found.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = Arrays.stream(TimeToDecision.values())
                .map(time -> {
                    String label = wording.say("figures.time." + time.name());
                    long amount = found.getOrDefault(time.word(), 0L);
                    sheet.counts(
                            time.word(), label, amount, figures.before().total(Figure.DECIDED_WITHIN, time.word()));
                    return Bar.of(label, List.of(new Bar.Part("a", label, amount)), longest, Amounts.count(amount));
                })
                .toList();
        return new Panel(
                Panels.SPEED, title(Panels.SPEED), explain(Panels.SPEED), List.of(), bars, List.of(), sheet.sheet());
    }

    private static String shade(int index) {
        return SHADES.substring(index, index + 1);
    }

    private String title(String panel) {
        return wording.say("figures." + panel);
    }

    private String explain(String panel) {
        return wording.say("figures." + panel + ".explain");
    }
}
