package io.proofline.casecore.calendar;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of tenants; a tenant that has none of its own works by the platform's. */
@Service
@Transactional
public class BusinessCalendars {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessCalendar platform;

    BusinessCalendars(
            JdbcClient jdbc,
            Clock clock,
            @Value("${proofline.review.calendar.time-zone:UTC}") ZoneId zone,
            @Value("${proofline.review.calendar.days:MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}") Set<DayOfWeek> days,
            @Value("${proofline.review.calendar.hours:09:00-17:00}") String hours) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.platform = BusinessCalendar.of(zone, EnumSet.copyOf(days), OpenHours.parse(hours));
    }

    /** The calendar of the current tenant. */
    @Transactional(readOnly = true)
    public BusinessCalendar current() {
        return own().orElse(platform);
    }

    /** What the current tenant has set for itself, if it has. */
    @Transactional(readOnly = true)
    public Optional<BusinessCalendar> own() {
        return jdbc.sql("select time_zone from proofline.business_calendar where tenant_id = :tenant")
                .param("tenant", tenant())
                .query(String.class)
                .optional()
                .map(zone -> new BusinessCalendar(ZoneId.of(zone), hours(), holidays()));
    }

    /** Sets the calendar of the current tenant; limits that run already keep the time that they were given. */
    public void set(BusinessCalendar calendar) {
        jdbc.sql("delete from proofline.business_hours where tenant_id = :tenant")
                .param("tenant", tenant())
                .update();
        jdbc.sql("delete from proofline.business_holiday where tenant_id = :tenant")
                .param("tenant", tenant())
                .update();
        jdbc.sql("""
                        insert into proofline.business_calendar (tenant_id, time_zone, changed_at)
                        values (:tenant, :zone, :now)
                        on conflict (tenant_id) do update set time_zone = :zone, changed_at = :now
                        """)
                .param("tenant", tenant())
                .param("zone", calendar.zone().getId())
                .param("now", DatabaseTime.parameter(clock.instant()))
                .update();
        calendar.hours().forEach((day, spans) -> spans.forEach(span -> insert(day, span)));
        calendar.holidays().forEach(day -> jdbc.sql(
                        "insert into proofline.business_holiday (tenant_id, day) values (:tenant, :day)")
                .param("tenant", tenant())
                .param("day", day)
                .update());
    }

    private void insert(DayOfWeek day, OpenHours span) {
        jdbc.sql("""
                        insert into proofline.business_hours (tenant_id, weekday, opens_minute, closes_minute)
                        values (:tenant, :weekday, :opens, :closes)
                        """)
                .param("tenant", tenant())
                .param("weekday", day.getValue())
                .param("opens", span.opensMinute())
                .param("closes", span.closesMinute())
                .update();
    }

    private Map<DayOfWeek, List<OpenHours>> hours() {
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("""
                        select weekday, opens_minute, closes_minute from proofline.business_hours
                        where tenant_id = :tenant
                        """)
                .param("tenant", tenant())
                .query((ResultSet row, int number) -> add(week, row))
                .list();
        return week;
    }

    private static OpenHours add(Map<DayOfWeek, List<OpenHours>> week, ResultSet row) throws SQLException {
        OpenHours span = new OpenHours(row.getInt("opens_minute"), row.getInt("closes_minute"));
        week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                .add(span);
        return span;
    }

    private Set<LocalDate> holidays() {
        return new HashSet<>(jdbc.sql("select day from proofline.business_holiday where tenant_id = :tenant")
                .param("tenant", tenant())
                .query(LocalDate.class)
                .list());
    }

    private static String tenant() {
        return TenantScope.require().value();
    }
}
