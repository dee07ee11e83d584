package io.proofline.casecore.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class BusinessCalendarsTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private BusinessCalendars calendars;

    @Test
    void a_tenant_without_a_calendar_works_on_weekdays_from_nine_to_five() {
        TenantScope.run(TestTenant.in(tenants), () -> {
            assertThat(calendars.own()).isEmpty();
            assertThat(calendars.current().hours().keySet())
                    .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                    .hasSize(5);
            assertThat(calendars.current().hours().get(DayOfWeek.MONDAY))
                    .containsExactly(OpenHours.parse("09:00-17:00"));
        });
    }

    @Test
    void a_calendar_is_kept_for_its_tenant_and_can_be_replaced() {
        TenantId karachi = TestTenant.in(tenants);
        BusinessCalendar first = new BusinessCalendar(
                ZoneId.of("Asia/Karachi"),
                Map.of(
                        DayOfWeek.FRIDAY,
                        List.of(OpenHours.parse("09:00-12:30"), OpenHours.parse("14:30-24:00")),
                        DayOfWeek.MONDAY,
                        List.of(OpenHours.ALL_DAY)),
                Set.of(LocalDate.parse("2027-03-23"), LocalDate.parse("2027-08-14")));
        TenantScope.run(karachi, () -> {
            calendars.set(first);
            assertThat(calendars.current()).isEqualTo(first);
            BusinessCalendar second = BusinessCalendar.always(ZoneId.of("UTC"));
            calendars.set(second);
            assertThat(calendars.own()).contains(second);
        });
        TenantScope.run(
                TestTenant.in(tenants), () -> assertThat(calendars.own()).isEmpty());
    }
}
