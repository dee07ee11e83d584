package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.calendar.BusinessCalendar;
import io.proofline.casecore.calendar.OpenHours;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.review.QueueCount;
import io.proofline.casecore.review.QueueFilter;
import io.proofline.casecore.review.QueuePage;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.casecore.review.TaskStale;
import io.proofline.casecore.review.TaskTaken;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.ReviewOverride;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What reviewers do beside deciding, and what seniors do with many cases. */
class CaseWorkTest extends ConsoleTest {

    private static final String CASE = "/console/cases/" + SampleCase.ID;

    @BeforeEach
    void people() {
        staff("sara", Set.of(StaffRole.SENIOR_REVIEWER), "acme");
        staff("rolf", Set.of(StaffRole.REVIEWER), "acme");
        var all = List.of("rita", "rolf", "sara", "aude").stream()
                .map(name -> accounts.find(name).orElseThrow())
                .toList();
        when(accounts.all()).thenReturn(all);
        when(calendars.current()).thenReturn(BusinessCalendar.always(ZoneId.of("Asia/Karachi")));
    }

    @Test
    void the_address_of_the_queue_becomes_its_filter() throws Exception {
        mvc.perform(get("/console/queue?queue=general&pack=pk-cnic&country=pak&band=review&reason=claim_differs"
                                + "&who=rita&age=4&overdue=true&q=ACME&sort=oldest&status=claimed&page=3")
                        .with(as("rita")))
                .andExpect(status().isOk());
        ArgumentCaptor<QueueFilter> filter = ArgumentCaptor.forClass(QueueFilter.class);
        verify(queues).page(filter.capture(), eq(3));
        assertThat(filter.getValue().pack()).isEqualTo(DocumentPack.PK_CNIC);
        assertThat(filter.getValue().country()).isEqualTo("PAK");
        assertThat(filter.getValue().assignee()).isEqualTo("rita");
        assertThat(filter.getValue().olderThan()).hasHours(4);
        assertThat(filter.getValue().overdue()).isTrue();
        assertThat(filter.getValue().order()).isEqualTo(QueueFilter.Order.OLDEST);
    }

    @Test
    void nonsense_in_the_address_counts_as_not_asked() throws Exception {
        mvc.perform(get("/console/queue?pack=sponge&status=decided&age=-5&sort=name&band=x&who=")
                        .with(as("rita")))
                .andExpect(status().isOk());
        verify(queues).page(QueueFilter.of(List.of("general")), 1);
    }

    @Test
    void what_is_overdue_is_marked() throws Exception {
        when(queues.page(any(), anyInt())).thenReturn(new QueuePage(List.of(SampleTask.overdue("general")), 1, true));
        when(queues.counts(any())).thenReturn(List.of(new QueueCount("general", QueueCount.MOST, 1, 12)));
        assertThat(text(get("/console/queue").with(as("rita"))))
                .contains("class=\"late\"", "2 h 0 min overdue", "12 overdue", "1,000+", "page=2");
    }

    @Test
    void a_tenants_administrator_sets_when_its_staff_works() throws Exception {
        staff("tara", Set.of(StaffRole.TENANT_ADMIN), "acme");
        assertThat(text(get("/console/admin/calendar").with(as("tara")))).contains("Asia/Karachi", "00:00-24:00");
        mvc.perform(post("/console/admin/calendar")
                        .param("zone", "Asia/Jakarta")
                        .param("FRIDAY", "08:00-11:30, 13:00-17:00")
                        .param("holidays", "2027-03-23\n2027-08-17")
                        .with(as("tara"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/admin/calendar"));
        verify(calendars)
                .set(new BusinessCalendar(
                        ZoneId.of("Asia/Jakarta"),
                        Map.of(
                                DayOfWeek.FRIDAY,
                                List.of(OpenHours.parse("08:00-11:30"), OpenHours.parse("13:00-17:00"))),
                        Set.of(LocalDate.parse("2027-03-23"), LocalDate.parse("2027-08-17"))));
        mvc.perform(get("/console/admin/calendar").with(as("rita"))).andExpect(status().isForbidden());
    }

    @Test
    void a_calendar_that_makes_no_sense_is_shown_again_with_what_is_wrong() throws Exception {
        staff("tara", Set.of(StaffRole.TENANT_ADMIN), "acme");
        String page = mvc.perform(post("/console/admin/calendar")
                        .param("zone", "Atlantis/Capital")
                        .param("MONDAY", "9 to 5")
                        .param("holidays", "Christmas")
                        .with(as("tara"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Atlantis/Capital", "9 to 5", "Christmas", "Written as 09:00-17:00");
        mvc.perform(post("/console/admin/calendar")
                        .param("zone", "UTC")
                        .with(as("tara"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        verify(calendars, never()).set(any());
    }

    @Test
    void only_seniors_move_many_cases() throws Exception {
        mvc.perform(post("/console/queue/bulk")
                        .param("to", "queue:senior")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/console/queue/bulk/confirmed")
                        .param("task", SampleCase.TASK.toString())
                        .param("to", "queue:senior")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_confirmation_names_the_number_and_moves_nothing() throws Exception {
        String page = text(post("/console/queue/bulk")
                .param("task", SampleCase.TASK.toString(), UUID.randomUUID().toString())
                .param("to", "person:sara")
                .with(as("sara"))
                .with(csrf()));
        assertThat(page).contains("Give 2 cases to Sara Example?", "Move 2 cases");
        verify(tasks, never()).reassign(any(), any(), any());
    }

    @Test
    void what_could_not_be_moved_is_named_with_its_reason() throws Exception {
        UUID gone = UUID.randomUUID();
        when(tasks.find(gone)).thenReturn(Optional.empty());
        String page = text(post("/console/queue/bulk/confirmed")
                .param("task", SampleCase.TASK.toString(), gone.toString())
                .param("to", "queue:senior")
                .with(as("sara"))
                .with(csrf()));
        assertThat(page)
                .contains(
                        "1 case went to the queue “Senior”.",
                        "1 case was not moved",
                        gone.toString().substring(0, 8));
        verify(tasks).requeue(SampleCase.TASK, "senior", "sara");

        doThrow(new TaskTaken(TaskRefused.Why.DECIDED, "rita", "decided"))
                .when(tasks)
                .requeue(any(), any(), any());
        assertThat(text(post("/console/queue/bulk/confirmed")
                        .param("task", SampleCase.TASK.toString())
                        .param("to", "queue:senior")
                        .with(as("sara"))
                        .with(csrf())))
                .contains("No case went", "ACME-10482", "Rita Example has decided this case already.");
    }

    @Test
    void a_case_is_put_on_hold_until_the_morning_of_a_day_where_the_tenant_is() throws Exception {
        inReview("rita");
        mvc.perform(form("/hold").param("until", "2026-11-25")).andExpect(redirectedUrl("/console/queue"));
        verify(rulings).hold(SampleCase.TASK, SampleTask.VERSION, "rita", Instant.parse("2026-11-24T19:00:00Z"));

        for (String day : List.of("2026-11-20", "2027-06-01", "tomorrow", "")) {
            mvc.perform(form("/hold").param("until", day)).andExpect(redirectedUrl(CASE));
        }
        verify(rulings).hold(any(), anyInt(), any(), any());
    }

    @Test
    void the_applicant_is_asked_only_for_what_the_pack_has_and_for_reasons_that_are_offered() throws Exception {
        inReview("rita");
        mvc.perform(form("/ask")
                        .param("selfie", "face_blurred")
                        .param("document_front", "fraud_suspected")
                        .param("document_back", "document_blurred"))
                .andExpect(redirectedUrl("/console/queue"));
        verify(rulings)
                .ask(
                        SampleCase.TASK,
                        SampleTask.VERSION,
                        "rita",
                        List.of(new EvidenceRequest(EvidenceKind.SELFIE, "face_blurred")),
                        "");
    }

    @Test
    void a_stale_page_is_told_so_and_keeps_what_was_typed() throws Exception {
        inReview("rita");
        doThrow(new TaskStale(TaskRefused.Why.CHANGED, null, "changed"))
                .when(rulings)
                .ask(any(), anyInt(), any(), any(), any());
        var session = new MockHttpSession();
        mvc.perform(form("/ask")
                        .param("selfie", "face_blurred")
                        .param("comment", "The left eye is hidden.")
                        .session(session))
                .andExpect(redirectedUrl(CASE));
        assertThat(text(get(CASE).session(session).with(as("rita"))))
                .contains("has changed since this page was opened", "The left eye is hidden.", "face_blurred");
    }

    @Test
    void an_open_page_says_that_it_is_there_and_learns_when_the_case_is_gone() throws Exception {
        inReview("rita");
        mvc.perform(form("/seen")).andExpect(status().isNoContent()).andExpect(header().doesNotExist("HX-Trigger"));
        verify(tasks).seen(SampleCase.TASK, "rita");

        mvc.perform(post(CASE + "/seen")
                        .param("task", SampleCase.TASK.toString())
                        .param("version", "1")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(header().string("HX-Trigger", "task-lost"));
    }

    @Test
    void a_reviewer_hands_on_what_he_holds_and_a_senior_whatever_is_in_the_queue() throws Exception {
        inReview("rita");
        mvc.perform(form("/reassign").param("to", "rolf")).andExpect(redirectedUrl("/console/queue"));
        verify(tasks).reassign(SampleCase.TASK, "rolf", "rita");
        mvc.perform(form("/reassign").param("to", "aude")).andExpect(redirectedUrl(CASE));
        mvc.perform(post(CASE + "/reassign")
                        .param("task", SampleCase.TASK.toString())
                        .param("to", "rolf")
                        .with(as("sara"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/queue"));
        mvc.perform(post(CASE + "/reassign")
                        .param("task", SampleCase.TASK.toString())
                        .param("to", "rita")
                        .with(as("rolf"))
                        .with(csrf()))
                .andExpect(redirectedUrl(CASE));
        verify(tasks, never()).reassign(any(), eq("rita"), any());
    }

    @Test
    void what_is_with_the_seniors_is_not_escalated_to_them_once_more() throws Exception {
        task(SampleTask.review("rita"));
        assertThat(text(get(CASE).with(as("rita")))).contains(CASE + "/escalate", CASE + "/hold");
        task(SampleTask.escalated("rita"));
        assertThat(text(get(CASE).with(as("rita")))).contains(CASE + "/hold").doesNotContain(CASE + "/escalate");
    }

    @Test
    void who_decides_is_told_before_that_a_second_person_has_to_agree() throws Exception {
        task(SampleTask.review("rita", ReviewOverride.FRAUD_FLAG));
        assertThat(text(get(CASE).with(as("rita"))))
                .contains("Accepting overrides a suspicion of fraud: a second person has to agree.");
    }

    @Test
    void the_second_sees_the_firsts_reasons_and_the_first_cannot_claim() throws Exception {
        var approval = SampleTask.approval(null, "rita");
        task(approval);
        when(tasks.allOfCase(SampleCase.ID)).thenReturn(List.of(SampleTask.proposed("rita", "Same scar."), approval));
        assertThat(text(get(CASE).with(as("sara"))))
                .contains("Rita Example wants to accept, because:", "Sentence of same_person_confirmed", "Same scar.")
                .contains("data-key=\"c\"");

        var own = SampleTask.approval(null, "sara");
        task(own);
        when(tasks.allOfCase(SampleCase.ID)).thenReturn(List.of(SampleTask.proposed("sara", ""), own));
        assertThat(text(get(CASE).with(as("sara"))))
                .contains("You decided first. Somebody else has to agree.")
                .doesNotContain("data-key=\"c\"");
    }

    @Test
    void a_second_who_does_not_agree_says_why() throws Exception {
        task(SampleTask.approval("sara", "rita"));
        mvc.perform(post(CASE + "/approval")
                        .param("task", SampleCase.TASK.toString())
                        .param("version", String.valueOf(SampleTask.VERSION))
                        .param("agree", "false")
                        .with(as("sara"))
                        .with(csrf()))
                .andExpect(redirectedUrl(CASE));
        verify(rulings, never()).sendBack(any(), anyInt(), any(), any());
        mvc.perform(post(CASE + "/approval")
                        .param("task", SampleCase.TASK.toString())
                        .param("version", String.valueOf(SampleTask.VERSION))
                        .param("agree", "false")
                        .param("comment", "The ears differ.")
                        .with(as("sara"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/queue"));
        verify(rulings).sendBack(SampleCase.TASK, SampleTask.VERSION, "sara", "The ears differ.");
    }

    @Test
    void a_look_back_is_shown_to_those_who_make_them() throws Exception {
        task(SampleTask.quality("sara"));
        assertThat(text(get(CASE).with(as("sara")))).contains("What would you have decided?", "decide-form");
        assertThat(text(get(CASE).with(as("rita")))).doesNotContain("What would you have decided?");
    }

    @Test
    void a_comment_is_written_and_names_that_nobody_has_are_told() throws Exception {
        when(comments.write(any(), any(), any(), any()))
                .thenReturn(new CaseComments.Written(UUID.randomUUID(), Set.of(), Set.of("nobody")));
        var session = new MockHttpSession();
        mvc.perform(post(CASE + "/comments")
                        .param("text", "@nobody look")
                        .session(session)
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(redirectedUrl(CASE + "#talk"));
        assertThat(text(get(CASE).session(session).with(as("rita"))))
                .contains("Nobody who may see this case is called: nobody.");
        mvc.perform(post(CASE + "/comments").param("text", "x").with(as("aude")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_file_goes_beside_the_case() throws Exception {
        var file = new MockMultipartFile("file", "bill.pdf", "text/html", new byte[] {1, 2, 3});
        mvc.perform(multipart(CASE + "/attachments").file(file).with(as("rita")).with(csrf()))
                .andExpect(redirectedUrl(CASE + "#talk"));
        verify(attachments).add(SampleCase.ID, "bill.pdf", new byte[] {1, 2, 3}, "rita");
    }

    @Test
    void the_head_of_the_page_counts_unread_calls_and_the_case_marks_them_read() throws Exception {
        when(comments.unseen("rita")).thenReturn(7);
        assertThat(text(get("/console/inbox").with(as("rita")))).contains("7 comments call you", "Nobody has called");
        text(get(CASE).with(as("rita")));
        verify(comments).seen(SampleCase.ID, "rita");
        mvc.perform(get("/console/inbox").with(as("otto"))).andExpect(status().isForbidden());
    }

    @Test
    void the_head_of_the_page_counts_what_waits_for_a_second_person_in_the_reviewers_own_queues() throws Exception {
        when(queues.approvalsFor("rita", Queues.of(Set.of(StaffRole.REVIEWER)))).thenReturn(2);
        assertThat(text(get("/console/cases").with(as("rita")))).contains("2 cases wait for you as the second person");
        assertThat(text(get("/console/cases").with(as("otto")))).doesNotContain("as the second person");
        verify(queues, never()).approvalsFor(eq("otto"), any());
    }

    private MockHttpServletRequestBuilder form(String what) {
        return post(CASE + what)
                .param("task", SampleCase.TASK.toString())
                .param("version", String.valueOf(SampleTask.VERSION))
                .with(as("rita"))
                .with(csrf());
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
