package io.proofline.casecore.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.calendar.BusinessCalendar;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class DailyFiguresTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

    @Autowired
    private Tenants tenants;

    @Autowired
    private BusinessCalendars calendars;

    @Autowired
    private DailyFigures figures;

    @Autowired
    private DayKeeping keeping;

    @Autowired
    private Backlog backlog;

    @Autowired
    private Clock clock;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());

    private TenantId tenant;
    private LocalDate today;

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
        today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void events_count_on_the_day_on_which_they_happened() {
        UUID first = decided(at(today.minusDays(3), "10:00"), at(today.minusDays(2), "09:00"), "accepted");
        decided(at(today.minusDays(2), "08:00"), at(today.minusDays(2), "08:02"), "rejected", "face_mismatch");
        open(at(today.minusDays(2), "12:00"));
        task(first, "review", "decided", "accept", "none", null, at(today.minusDays(2), "08:59"));

        FigureTable table = read(week());

        assertThat(table.total(Figure.OPENED)).isEqualTo(3);
        assertThat(table.byDay(Figure.OPENED, label -> true))
                .hasSize(7)
                .containsEntry(today.minusDays(3), 1L)
                .containsEntry(today.minusDays(2), 2L)
                .containsEntry(today, 0L);
        assertThat(table.byLabel(Figure.DECIDED)).isEqualTo(Map.of("accepted", 1L, "rejected", 1L));
        assertThat(table.byLabel(Figure.UNTOUCHED)).isEqualTo(Map.of("rejected", 1L));
        assertThat(table.byLabel(Figure.DECIDED_WITHIN)).isEqualTo(Map.of("day_1", 1L, "minutes_5", 1L));
        assertThat(table.byLabel(Figure.REJECTED_FOR)).isEqualTo(Map.of("face_mismatch", 1L));
        assertThat(table.byLabel(Figure.REVIEWED)).isEqualTo(Map.of("accept", 1L));
        assertThat(table.byLabel(Figure.BY_REVIEWER)).isEqualTo(Map.of("rita accept", 1L));
        assertThat(TenantScope.call(tenant, () -> figures.openAtEndOf(today.minusDays(3), backlog.now())))
                .isEqualTo(1);
    }

    @Test
    void an_override_counts_when_the_second_person_has_agreed() {
        Instant when = at(today.minusDays(1), "11:00");
        UUID agreed = decided(when.minusSeconds(900), when, "accepted");
        UUID first = task(agreed, "review", "decided", "accept", "hard_stop", null, when.minusSeconds(60));
        second(agreed, first, "decided", true, when);
        UUID refused = open(when.minusSeconds(900));
        UUID proposal = task(refused, "review", "decided", "accept", "low_score", null, when.minusSeconds(60));
        second(refused, proposal, "returned", false, when);
        UUID asked = open(when.minusSeconds(900));
        task(asked, "review", "returned", null, "none", null, when);
        UUID looked = decided(when.minusSeconds(900), when.minusSeconds(800), "accepted");
        task(looked, "quality", "decided", "reject", "none", false, when);

        FigureTable table = read(week());

        assertThat(table.byLabel(Figure.REVIEWED)).isEqualTo(Map.of("accept", 1L));
        assertThat(table.byLabel(Figure.OVERRIDDEN)).isEqualTo(Map.of("hard_stop", 1L));
        assertThat(table.byLabel(Figure.SENT_BACK)).isEqualTo(Map.of("low_score", 1L));
        assertThat(table.total(Figure.ASKED)).isEqualTo(1);
        assertThat(table.byLabel(Figure.LOOKED_BACK)).isEqualTo(Map.of("reject differed", 1L));
        assertThat(table.byLabel(Figure.UNTOUCHED)).isEqualTo(Map.of("accepted", 1L));
    }

    @Test
    void a_check_that_is_made_again_counts_once_with_its_first_outcome() {
        UUID id = open(at(today.minusDays(2), "10:00"));
        check(id, "face-match", "fail", at(today.minusDays(2), "10:01"));
        check(id, "face-match", "pass", at(today.minusDays(1), "10:01"));
        check(id, "document-read", "pass", at(today.minusDays(2), "10:00"));

        assertThat(read(week()).byLabel(Figure.CHECKED))
                .isEqualTo(Map.of("document-read pass", 1L, "face-match fail", 1L));
    }

    @Test
    void days_are_those_of_the_tenants_calendar() {
        decided(at(today.minusDays(2), "18:30"), at(today.minusDays(2), "19:30"), "accepted");
        keeping.keep(tenant);
        assertThat(read(week()).byDay(Figure.DECIDED, label -> true)).containsEntry(today.minusDays(2), 1L);

        TenantScope.run(tenant, () -> calendars.set(BusinessCalendar.always(KARACHI)));
        FigureTable inKarachi = read(FigurePeriod.endingOn(today.plusDays(1), 7, KARACHI));

        assertThat(inKarachi.byDay(Figure.OPENED, label -> true)).containsEntry(today.minusDays(2), 1L);
        assertThat(inKarachi.byDay(Figure.DECIDED, label -> true))
                .as("19:30 UTC is half past midnight of the next day in Karachi")
                .containsEntry(today.minusDays(1), 1L)
                .containsEntry(today.minusDays(2), 0L);
        keeping.keep(tenant);
        assertThat(read(FigurePeriod.endingOn(today.plusDays(1), 7, KARACHI)).counts())
                .containsExactlyInAnyOrderElementsOf(inKarachi.counts());
    }

    @Test
    void kept_days_say_the_same_as_their_rows_and_are_read_without_them() {
        for (int day = 0; day < 60; day++) {
            decided(at(today.minusDays(day), "00:10"), at(today.minusDays(day), "00:20"), "accepted");
        }
        FigurePeriod period = FigurePeriod.endingOn(today, 60, UTC);
        FigureTable counted = read(period);

        keeping.keep(tenant);

        assertThat(keptDays()).isBetween(58L, 59L);
        assertThat(read(period).counts()).containsExactlyInAnyOrderElementsOf(counted.counts());
        superuser
                .sql("delete from proofline.kyc_case where tenant_id = :tenant and opened_at < :day")
                .param("tenant", tenant.value())
                .param("day", DatabaseTime.parameter(at(today.minusDays(2), "00:00")))
                .update();
        assertThat(read(period).total(Figure.OPENED)).isEqualTo(60);
    }

    @Test
    void nobody_sees_the_figures_of_another_tenant() {
        decided(at(today.minusDays(2), "10:00"), at(today.minusDays(2), "10:01"), "accepted");
        keeping.keep(tenant);
        TenantId other = TestTenant.in(tenants);

        assertThat(TenantScope.call(other, () -> figures.of(week())).counts()).isEmpty();
        assertThat(TenantScope.call(other, backlog::now).open()).isZero();
    }

    @Test
    void what_waits_is_told_apart_by_queue_and_age() {
        UUID id = open(clock.instant().minus(Duration.ofDays(2)));
        waiting(id, "general", clock.instant().minus(Duration.ofDays(2)));
        UUID fresh = open(clock.instant().minus(Duration.ofHours(1)));
        waiting(fresh, "fraud", clock.instant().minus(Duration.ofHours(1)));

        Backlog.Waiting waiting = TenantScope.call(tenant, backlog::now);

        assertThat(waiting.open()).isEqualTo(2);
        assertThat(waiting.tasks("general", WaitingAge.DAYS_3)).isEqualTo(1);
        assertThat(waiting.tasks("fraud", WaitingAge.HOURS_4)).isEqualTo(1);
        assertThat(waiting.overdue()).isEqualTo(Map.of("general", 1L));
    }

    private FigurePeriod week() {
        return FigurePeriod.endingOn(today, 7, UTC);
    }

    private FigureTable read(FigurePeriod period) {
        Supplier<FigureTable> reading = () -> figures.of(period);
        return TenantScope.call(tenant, reading);
    }

    private long keptDays() {
        return superuser
                .sql("select count(*) from proofline.figure_day where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private UUID open(Instant opened) {
        return insert(opened, null, null);
    }

    private UUID decided(Instant opened, Instant decided, String decision, String... reasons) {
        return insert(opened, decided, decision, reasons);
    }

    private UUID insert(Instant opened, Instant decided, String decision, String... reasons) {
        UUID id = UUID.randomUUID();
        superuser
                .sql("""
                        insert into proofline.kyc_case (id, tenant_id, reference, pack, language, channel, status, decision,
                            claims, opened_at, decided_at, reason_codes)
                        values (:id, :tenant, 'R', 'id-ktp', 'en', 'api', :status, :decision, '', :opened, :decided, :reasons)
                        """)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("status", decided == null ? "in_review" : "completed")
                .param("decision", decision)
                .param("opened", DatabaseTime.parameter(opened))
                .param("decided", DatabaseTime.parameter(decided))
                .param("reasons", reasons)
                .update();
        return id;
    }

    private UUID task(
            UUID caseId, String kind, String status, String verdict, String override, Boolean agreed, Instant decided) {
        UUID id = UUID.randomUUID();
        superuser
                .sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, kind, queue, status, created_at, due_at,
                            verdict, override, agreed, decided_by, decided_at)
                        values (:id, :tenant, :case, :kind, 'general', :status, :decided, :decided, :verdict, :override,
                                :agreed, 'rita', :decided)
                        """)
                .param("id", id)
                .param("tenant", tenant.value())
                .param("case", caseId)
                .param("kind", kind)
                .param("status", status)
                .param("verdict", verdict)
                .param("override", override)
                .param("agreed", agreed)
                .param("decided", DatabaseTime.parameter(decided))
                .update();
        return id;
    }

    private void second(UUID caseId, UUID first, String status, boolean agreed, Instant decided) {
        superuser
                .sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, kind, queue, status, created_at, due_at,
                            verdict, override, agreed, decided_by, decided_at, first_task, first_by)
                        select gen_random_uuid(), tenant_id, :case, 'approval', 'senior', :status, :decided, :decided,
                               case when :agreed then 'accept' end, override, :agreed, 'sven', :decided, id, decided_by
                          from proofline.review_task where id = :first
                        """)
                .param("case", caseId)
                .param("status", status)
                .param("agreed", agreed)
                .param("decided", DatabaseTime.parameter(decided))
                .param("first", first)
                .update();
    }

    private void waiting(UUID caseId, String queue, Instant since) {
        superuser
                .sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, queue, status, created_at, due_at)
                        values (gen_random_uuid(), :tenant, :case, :queue, 'waiting', :since, cast(:since as timestamptz)
                                + interval '1 day')
                        """)
                .param("tenant", tenant.value())
                .param("case", caseId)
                .param("queue", queue)
                .param("since", DatabaseTime.parameter(since))
                .update();
    }

    private void check(UUID caseId, String name, String outcome, Instant finished) {
        superuser
                .sql("""
                        insert into proofline.check_result (id, tenant_id, case_id, job_id, check_name, outcome,
                            reason_codes, result, attempt, worker, started_at, finished_at)
                        values (gen_random_uuid(), :tenant, :case, gen_random_uuid()::text, :name, :outcome, '{}', '', 1,
                                'inside', :finished, :finished)
                        """)
                .param("tenant", tenant.value())
                .param("case", caseId)
                .param("name", name)
                .param("outcome", outcome)
                .param("finished", DatabaseTime.parameter(finished))
                .update();
    }
}
