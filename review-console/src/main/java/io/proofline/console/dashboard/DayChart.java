package io.proofline.console.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lines over days, in a drawing of 640 × 210 units whose plot begins at (52, 12) and is 576 × 160.
 *
 * @param label what it shows, for readers without eyes on it
 */
public record DayChart(String label, List<Line> lines, List<Tick> heights, List<Tick> days) {

    private static final double LEFT = 52;
    private static final double TOP = 12;
    private static final double WIDTH = 576;
    private static final double HEIGHT = 160;
    private static final int DAY_MARKS = 5;

    /**
     * A line.
     *
     * @param key for the colour: {@code a, b, c}
     * @param points of an SVG polyline
     */
    public record Line(String key, String label, String points) {}

    /** A mark on an axis. */
    public record Tick(String place, String label) {}

    /** Values of a line by day; all lines have the same days. */
    record Series(String key, String label, Map<LocalDate, Long> values) {}

    static DayChart of(String label, List<Series> series, Function<LocalDate, String> day) {
        long highest = series.stream()
                .flatMap(each -> each.values().values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        long top = roundTop(highest);
        List<LocalDate> days = List.copyOf(series.get(0).values().keySet());
        return new DayChart(
                label,
                series.stream()
                        .map(each -> new Line(
                                each.key(),
                                each.label(),
                                points(List.copyOf(each.values().values()), top)))
                        .toList(),
                List.of(height(0, top), height(top / 2, top), height(top, top)),
                marks(days, day));
    }

    private static String points(List<Long> values, long top) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(Amounts.place(x(i, values.size())) + "," + Amounts.place(y(values.get(i), top)));
        }
        if (points.size() == 1) {
            points.add(Amounts.place(LEFT + WIDTH) + "," + Amounts.place(y(values.get(0), top)));
        }
        return points.stream().collect(Collectors.joining(" "));
    }

    private static List<Tick> marks(List<LocalDate> days, Function<LocalDate, String> word) {
        List<Tick> marks = new ArrayList<>();
        int wanted = Math.min(DAY_MARKS, days.size());
        for (int i = 0; i < wanted; i++) {
            int at = wanted == 1 ? 0 : i * (days.size() - 1) / (wanted - 1);
            marks.add(new Tick(Amounts.place(x(at, days.size())), word.apply(days.get(at))));
        }
        return marks;
    }

    private static Tick height(long value, long top) {
        return new Tick(Amounts.place(y(value, top)), Amounts.count(value));
    }

    private static double x(int index, int count) {
        return count == 1 ? LEFT : LEFT + WIDTH * index / (count - 1);
    }

    private static double y(long value, long top) {
        return TOP + HEIGHT * (1 - (double) value / top);
    }

    /** The next of 2, 4, 6, 8, 10, 20, 40 …: halves are whole numbers, too. */
    private static long roundTop(long highest) {
        long unit = 1;
        while (unit * 10 < highest) {
            unit *= 10;
        }
        for (long step = 2; step <= 10; step += 2) {
            if (unit * step >= highest) {
                return unit * step;
            }
        }
        return unit * 10;
    }
}
