package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.figures.Backlog;
import io.proofline.casecore.figures.DayCount;
import io.proofline.casecore.figures.Figure;
import io.proofline.casecore.figures.FigurePeriod;
import io.proofline.casecore.figures.FigureTable;
import io.proofline.casecore.figures.WaitingAge;
import io.proofline.casecore.staff.StaffRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** The team's figures, on the page and as files. */
class DashboardTest extends ConsoleTest {

    private static final Predicate<String> WHOLE = Pattern.compile("\\d+").asMatchPredicate();

    @BeforeEach
    void a_busy_month() {
        when(figures.of(any())).thenAnswer(call -> table(call.getArgument(0)));
        when(figures.openAtEndOf(any(), any())).thenReturn(12L);
        when(backlog.now())
                .thenReturn(new Backlog.Waiting(
                        Map.of("in_review", 12L),
                        List.of(new Backlog.Tasks("general", WaitingAge.DAYS_3, 9)),
                        Map.of("general", 4L),
                        2));
    }

    @Test
    void a_senior_sees_rates_charts_and_the_tables_behind_them() throws Exception {
        staff("sven", Set.of(StaffRole.SENIOR_REVIEWER), "acme");
        mvc.perform(get("/console/dashboard").with(as("sven")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("40 of 80 decided cases")))
                .andExpect(content().string(containsString("50%")))
                .andExpect(content().string(containsString("<polyline")))
                .andExpect(content().string(containsString("Sentence of face_mismatch {}")))
                .andExpect(content().string(containsString("panel-reviewers")))
                .andExpect(content().string(containsString("Rita Example")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("style="))));
    }

    /** A week has five, each some forty pixels from the next on a phone. */
    @Test
    void every_second_day_under_a_chart_can_be_left_out_where_it_is_narrow() throws Exception {
        String page = mvc.perform(get("/console/dashboard?days=7").with(as("aude")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("<text y=\"196\"[^>]*>").matcher(page).results())
                .extracting(day -> day.group().contains("class=\"between\""))
                .startsWith(false, true, false, true, false)
                .hasSize(10);
    }

    @Test
    void figures_of_single_reviewers_are_for_those_who_lead_them() throws Exception {
        mvc.perform(get("/console/dashboard").with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("panel-reviewers"))))
                .andExpect(content().string(not(containsString("Rita Example"))));
        mvc.perform(get("/console/dashboard/reviewers.csv").with(as("aude"))).andExpect(status().isNotFound());
        mvc.perform(get("/console/dashboard").with(as("rita"))).andExpect(status().isForbidden());
        verify(audit, never()).append(any());
    }

    @Test
    void a_table_taken_away_is_a_file_and_an_entry() throws Exception {
        String file = mvc.perform(get("/console/dashboard/decisions.csv?from=2026-11-01&to=2026-11-20")
                        .with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"proofline-decisions-2026-11-01-2026-11-20.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(file.lines())
                .startsWith("decision,by-tables,by-people,all,before", "accepted,40,20,60,60", "rejected,0,20,20,20");
        ArgumentCaptor<AuditEvent> entry = ArgumentCaptor.forClass(AuditEvent.class);
        verify(audit).append(entry.capture());
        assertThat(entry.getValue().action()).isEqualTo(AuditActions.FIGURES_EXPORTED);
        assertThat(entry.getValue().actor()).isEqualTo(Actor.staff("aude"));
        assertThat(entry.getValue().details())
                .isEqualTo(Map.of("figures", "decisions", "from", "2026-11-01", "to", "2026-11-20"));
    }

    @Test
    void every_panel_has_a_file_with_the_numbers_of_its_table_on_the_page() throws Exception {
        staff("sven", Set.of(StaffRole.SENIOR_REVIEWER), "acme");
        String page = body("/console/dashboard");
        for (String panel : List.of(
                "flow",
                "waiting",
                "decisions",
                "speed",
                "steps",
                "rejections",
                "reviews",
                "overrides",
                "quality",
                "reviewers")) {
            String file = body("/console/dashboard/" + panel + ".csv");
            assertThat(file).as(panel).contains("\r\n");
            assertThat(shown(page, panel))
                    .as(panel)
                    .containsExactlyElementsOf(file.lines()
                            .skip(1)
                            .flatMap(line -> Stream.of(line.split(",", -1)).skip(1))
                            .filter(WHOLE)
                            .toList());
        }
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path).with(as("sven")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The whole numbers in the table of a panel, in order. */
    private static List<String> shown(String page, String panel) {
        int begin = page.indexOf("id=\"panel-" + panel + "\"");
        String section = page.substring(begin, page.indexOf("</section>", begin));
        return Pattern.compile("<td class=\"num\">([^<]*)</td>")
                .matcher(section)
                .results()
                .map(cell -> cell.group(1))
                .filter(WHOLE)
                .toList();
    }

    @Test
    void a_period_without_cases_says_so() throws Exception {
        doAnswer(call -> new FigureTable(call.getArgument(0), List.of()))
                .when(figures)
                .of(any());

        mvc.perform(get("/console/dashboard?days=7").with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing in this period.")))
                .andExpect(content().string(not(containsString("NaN"))));
    }

    @Test
    void tenants_of_one_member_stand_beside_each_other() throws Exception {
        staff("cora", Set.of(StaffRole.COMPLIANCE_OFFICER), "acme", "globex");

        mvc.perform(get("/console/dashboard").with(as("cora")).sessionAttr("console.tenant", "acme"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your tenants")))
                .andExpect(content().string(containsString("Globex")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days=0",
                "days=-3",
                "days=999999999",
                "from=2020-01-01&to=2026-11-20",
                "from=2026-11-20&to=2026-11-01"
            })
    void who_asks_for_no_period_is_told_what_one_is(String query) throws Exception {
        mvc.perform(get("/console/dashboard?" + query).with(as("aude")))
                .andExpect(redirectedUrl("/console/dashboard"))
                .andExpect(flash().attribute("notice", hasToString(containsString("at most 400 days"))));
        mvc.perform(get("/console/dashboard/flow.csv?" + query).with(as("aude")))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-13-01", "days=x", "to=%27%22%3E"})
    void what_no_page_of_ours_asks_for_is_refused(String query) throws Exception {
        mvc.perform(get("/console/dashboard?" + query).with(as("aude"))).andExpect(status().isBadRequest());
    }

    private static FigureTable table(FigurePeriod period) {
        return new FigureTable(
                period,
                List.of(
                        count(period, Figure.OPENED, "icao-passport", 90),
                        count(period, Figure.DECIDED, "accepted", 60),
                        count(period, Figure.DECIDED, "rejected", 20),
                        count(period, Figure.UNTOUCHED, "accepted", 40),
                        count(period, Figure.REJECTED_FOR, "face_mismatch", 7),
                        count(period, Figure.CHECKED, "face-match pass", 70),
                        count(period, Figure.CHECKED, "face-match fail", 10),
                        count(period, Figure.REVIEWED, "accept", 20),
                        count(period, Figure.REVIEWED, "reject", 20),
                        count(period, Figure.LOOKED_BACK, "accept agreed", 3),
                        count(period, Figure.LOOKED_BACK, "reject differed", 1),
                        count(period, Figure.BY_REVIEWER, "rita accept", 20)));
    }

    private static DayCount count(FigurePeriod period, Figure figure, String label, long amount) {
        return new DayCount(period.to(), figure, label, amount);
    }
}
