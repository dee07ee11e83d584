package io.proofline.casecore.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many cases were open when each day ended, reckoned back from how many are open at the end of the last. */
public final class OpenCases {

    private OpenCases() {}

    /** Every day of the table's period, in order. */
    public static Map<LocalDate, Long> atEndOfDays(FigureTable table, long atEndOfPeriod) {
        Map<LocalDate, Long> opened = table.byDay(Figure.OPENED, label -> true);
        Map<LocalDate, Long> decided = table.byDay(Figure.DECIDED, label -> true);
        List<LocalDate> days = table.period().days().collect(Collectors.toList());
        long[] open = new long[days.size()];
        long current = atEndOfPeriod;
        for (int i = days.size() - 1; i >= 0; i--) {
            // Cases that retention has removed are missing from today's number, not from their days.
            open[i] = Math.max(0, current);
            current -= opened.get(days.get(i)) - decided.get(days.get(i));
        }
        Map<LocalDate, Long> byDay = new LinkedHashMap<>();
        for (int i = 0; i < open.length; i++) {
            byDay.put(days.get(i), open[i]);
        }
        return byDay;
    }
}
