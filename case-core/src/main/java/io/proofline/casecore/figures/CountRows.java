package io.proofline.casecore.figures;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts the events of days from the rows of cases, checks and reviews, and keeps the counts of days that are over. */
@Repository
class CountRows {

    /** Everything that {@link Figure} counts, of the days between two instants. */
    private static final String COUNTED = """
            select %1$s as day, 'opened' as figure, pack as label, count(*) as amount
              from proofline.kyc_case where opened_at >= :begin and opened_at < :end group by 1, 3
            union all
            select %2$s, 'decided', decision, count(*)
              from proofline.kyc_case where decided_at >= :begin and decided_at < :end group by 1, 3
            union all
            select %2$s, 'untouched', decision, count(*)
              from proofline.kyc_case c where decided_at >= :begin and decided_at < :end
               and not exists (select from proofline.review_task t where t.case_id = c.id and t.kind <> 'quality')
             group by 1, 3
            union all
            select %2$s, 'decided_within', %3$s, count(*)
              from proofline.kyc_case where decided_at >= :begin and decided_at < :end group by 1, 3
            union all
            select %2$s, 'rejected_for', code, count(*)
              from proofline.kyc_case cross join lateral unnest(reason_codes) code
             where decided_at >= :begin and decided_at < :end and decision = 'rejected' group by 1, 3
            union all
            select %4$s, 'reviewed_for', code, count(*)
              from proofline.review_task cross join lateral unnest(case_reasons) code
             where created_at >= :begin and created_at < :end and kind = 'review' group by 1, 3
            union all
            select %2$s, 'reviewed', verdict, count(*)
              from proofline.review_task where decided_at >= :begin and decided_at < :end and status = 'decided'
               and (kind = 'approval' and agreed
                    or kind = 'review' and not (verdict = 'accept' and override <> 'none'))
             group by 1, 3
            union all
            select %2$s, case status when 'decided' then 'overridden' else 'sent_back' end, override, count(*)
              from proofline.review_task where decided_at >= :begin and decided_at < :end and kind = 'approval'
             group by 1, 2, 3
            union all
            select %2$s, 'asked', '', count(*)
              from proofline.review_task where decided_at >= :begin and decided_at < :end and kind = 'review'
               and status = 'returned' group by 1
            union all
            select %2$s, 'looked_back', verdict || case when agreed then ' agreed' else ' differed' end, count(*)
              from proofline.review_task where decided_at >= :begin and decided_at < :end and kind = 'quality'
               and status = 'decided' group by 1, 3
            union all
            select %5$s, 'checked', check_name || ' ' || outcome, count(*)
              from proofline.check_result r where finished_at >= :begin and finished_at < :end
               and not exists (select from proofline.check_result earlier where earlier.case_id = r.case_id
                               and earlier.check_name = r.check_name and earlier.finished_at < r.finished_at)
             group by 1, 3
            union all
            select %2$s, 'by_reviewer', decided_by || ' ' || coalesce(verdict, status), count(*)
              from proofline.review_task where decided_at >= :begin and decided_at < :end and kind <> 'quality'
             group by 1, 3
            """.formatted(
                    day("opened_at"),
                    day("decided_at"),
                    TimeToDecision.sql("decided_at - opened_at"),
                    day("created_at"),
                    day("finished_at"));

    private final JdbcClient jdbc;

    CountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String day(String column) {
        return "(" + column + " at time zone :zone)::date";
    }

    /** Counts the days of a period from the rows themselves. */
    List<DayCount> counted(FigurePeriod period) {
        return of(jdbc.sql(COUNTED), period).query(CountRows::read).list();
    }

    /** The kept counts of a period; days that were never counted, or by another calendar, are missing. */
    List<DayCount> kept(FigurePeriod period) {
        return jdbc.sql("""
                        select f.day, f.figure, f.label, f.amount
                          from proofline.daily_figure f join proofline.figure_day d using (tenant_id, day)
                         where f.day between :from and :to and d.time_zone = :zone
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("zone", period.zone().getId())
                .query(CountRows::read)
                .list();
    }

    /** Which days of a period are kept. */
    List<LocalDate> keptDays(FigurePeriod period) {
        return jdbc.sql("select day from proofline.figure_day"
                        + " where day between :from and :to and time_zone = :zone order by day")
                .param("from", period.from())
                .param("to", period.to())
                .param("zone", period.zone().getId())
                .query(LocalDate.class)
                .list();
    }

    /** Counts days that are over and keeps the counts, in the place of any by another calendar. */
    void keep(FigurePeriod period, Instant now) {
        jdbc.sql("delete from proofline.figure_day where day between :from and :to")
                .param("from", period.from())
                .param("to", period.to())
                .update();
        jdbc.sql("""
                        insert into proofline.figure_day (tenant_id, day, time_zone, counted_at)
                        select :tenant, day::date, :zone, :now
                          from generate_series(cast(:from as date), cast(:to as date), interval '1 day') day
                        """)
                .param("tenant", TenantScope.require().value())
                .param("zone", period.zone().getId())
                .param("now", DatabaseTime.parameter(now))
                .param("from", period.from())
                .param("to", period.to())
                .update();
        of(
                        jdbc.sql("insert into proofline.daily_figure (tenant_id, day, figure, label, amount)"
                                + " select :tenant, day, figure, label, amount from (" + COUNTED + ") counted"),
                        period)
                .param("tenant", TenantScope.require().value())
                .update();
    }

    /** When the tenant's first case was opened; empty if it has none. */
    Optional<Instant> begin() {
        return jdbc.sql("select opened_at from proofline.kyc_case order by opened_at limit 1")
                .query((row, number) -> DatabaseTime.instant(row, "opened_at"))
                .optional();
    }

    private static StatementSpec of(StatementSpec statement, FigurePeriod period) {
        ZoneId zone = period.zone();
        return statement
                .param("zone", zone.getId())
                .param("begin", DatabaseTime.parameter(period.begin()))
                .param("end", DatabaseTime.parameter(period.end()));
    }

    private static DayCount read(ResultSet row, int number) throws SQLException {
        return new DayCount(
                row.getObject("day", LocalDate.class),
                Figure.ofWord(row.getString("figure")),
                row.getString("label"),
                row.getLong("amount"));
    }
}
