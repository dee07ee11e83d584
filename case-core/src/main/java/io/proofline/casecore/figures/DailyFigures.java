package io.proofline.casecore.figures;

import io.proofline.casecore.calendar.BusinessCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of the current tenant by day of its calendar. Days that are kept are read, all others are counted as they
 * are asked for: the answer is the same, and no older than the question.
 */
@Service
@Transactional
public class DailyFigures {

    /** Transactions that began before midnight have long been committed by then. */
    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private static final int DAYS_AT_ONCE = 31;

    private final CountRows rows;
    private final BusinessCalendars calendars;
    private final Clock clock;

    DailyFigures(CountRows rows, BusinessCalendars calendars, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The time zone that the tenant's days are of. */
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return calendars.current().zone();
    }

    @Transactional(readOnly = true)
    public FigureTable of(FigurePeriod period) {
        List<DayCount> counts = new ArrayList<>(rows.kept(period));
        missing(period, period.to()).forEach(span -> counts.addAll(rows.counted(span)));
        return new FigureTable(period, counts);
    }

    /**
     * How many cases were open when a day ended, reckoned back from how many are open now.
     *
     * @param now what waits now
     */
    @Transactional(readOnly = true)
    public long openAtEndOf(LocalDate day, Backlog.Waiting now) {
        ZoneId zone = zone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        long since = 0;
        for (LocalDate from = day.plusDays(1); !from.isAfter(today); from = from.plusDays(FigurePeriod.MOST_DAYS)) {
            LocalDate to = from.plusDays(FigurePeriod.MOST_DAYS - 1L);
            FigureTable later = of(new FigurePeriod(from, to.isBefore(today) ? to : today, zone));
            since += later.total(Figure.OPENED) - later.total(Figure.DECIDED);
        }
        return now.open() - since;
    }

    /**
     * Counts and keeps the oldest days that are over and not kept yet, at most a month of them, so that no transaction
     * is long.
     *
     * @return true if there may be more
     */
    public boolean keepNext() {
        Instant now = clock.instant();
        ZoneId zone = zone();
        LocalDate last = now.minus(SETTLED_AFTER).atZone(zone).toLocalDate().minusDays(1);
        LocalDate first =
                rows.begin().map(begin -> begin.atZone(zone).toLocalDate()).orElse(null);
        if (first == null || first.isAfter(last)) {
            return false;
        }
        for (LocalDate from = first; !from.isAfter(last); from = from.plusDays(FigurePeriod.MOST_DAYS)) {
            LocalDate to = from.plusDays(FigurePeriod.MOST_DAYS - 1L);
            List<FigurePeriod> missing = missing(new FigurePeriod(from, to, zone), last);
            if (!missing.isEmpty()) {
                rows.keep(atMost(missing.get(0)), now);
                return true;
            }
        }
        return false;
    }

    private static FigurePeriod atMost(FigurePeriod span) {
        return span.length() <= DAYS_AT_ONCE
                ? span
                : new FigurePeriod(span.from(), span.from().plusDays(DAYS_AT_ONCE - 1L), span.zone());
    }

    /** The days of a period, up to a last one, that are not kept, as spans without a gap. */
    private List<FigurePeriod> missing(FigurePeriod period, LocalDate last) {
        Set<LocalDate> kept = new HashSet<>(rows.keptDays(period));
        List<FigurePeriod> spans = new ArrayList<>();
        LocalDate begin = null;
        LocalDate end = last.isBefore(period.to()) ? last : period.to();
        for (LocalDate day = period.from(); !day.isAfter(end); day = day.plusDays(1)) {
            if (kept.contains(day)) {
                add(spans, begin, day, period.zone());
                begin = null;
            } else if (begin == null) {
                begin = day;
            }
        }
        add(spans, begin, end.plusDays(1), period.zone());
        return spans;
    }

    private static void add(List<FigurePeriod> spans, LocalDate begin, LocalDate after, ZoneId zone) {
        if (begin != null) {
            spans.add(new FigurePeriod(begin, after.minusDays(1), zone));
        }
    }
}
