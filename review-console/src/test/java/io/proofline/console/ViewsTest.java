package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.conversation.Mention;
import io.proofline.casecore.duplicate.CaseRelation;
import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.staff.StaffRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Whoever sees a person leaves an entry, and nobody sees the persons of other people's queues. */
class ViewsTest extends ConsoleTest {

    private static final String CASE = "/console/cases/" + SampleCase.ID;

    @Test
    void the_case_page_leaves_one_entry_and_the_pieces_that_renew_themselves_none() throws Exception {
        mvc.perform(get(CASE).with(as("rita"))).andExpect(status().isOk());
        mvc.perform(get(CASE + "/timeline").with(as("rita"))).andExpect(status().isOk());
        mvc.perform(get(CASE + "/state").param("seen", "x").with(as("rita"))).andExpect(status().isNoContent());

        assertThat(entries())
                .containsExactly(AuditEvent.of(
                        SampleCase.ID,
                        AuditActions.CASE_VIEWED,
                        Actor.staff("rita"),
                        Map.of("page", "/console/cases/{id}")));
    }

    @Test
    void who_sees_no_person_leaves_no_entry() throws Exception {
        mvc.perform(get(CASE).with(as("otto"))).andExpect(status().isOk());

        verify(audit, never()).append(any());
    }

    @Test
    void the_inbox_leaves_an_entry_for_each_case_once() throws Exception {
        UUID other = UUID.randomUUID();
        when(comments.inbox("rita")).thenReturn(List.of(call(SampleCase.ID), call(other), call(SampleCase.ID)));

        mvc.perform(get("/console/inbox").with(as("rita"))).andExpect(status().isOk());

        assertThat(entries()).extracting(AuditEvent::caseId).containsExactly(SampleCase.ID, other);
    }

    @Test
    void a_case_of_another_queue_looks_like_none_at_all_by_every_address() throws Exception {
        when(sight.sees(any(), any())).thenReturn(false);

        for (String address : List.of(
                CASE, CASE + "/timeline", CASE + "/state?seen=x", CASE + "/process", CASE + "/steps/face-match")) {
            mvc.perform(get(address).with(as("rita"))).andExpect(status().isNotFound());
        }
        mvc.perform(get(CASE + "/evidence/" + SELFIE).with(as("rita"))).andExpect(status().isNotFound());
        mvc.perform(post(CASE + "/comments")
                        .param("text", "hello")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        verify(evidence, never()).read(any(), any());
        verify(comments, never()).write(any(), any(), any(), any());
        verify(audit, never()).append(any());
    }

    @Test
    void who_also_runs_the_platform_sees_such_a_case_without_its_person() throws Exception {
        staff("rosa", Set.of(StaffRole.REVIEWER, StaffRole.OPERATOR), "acme");
        when(sight.sees(any(), any())).thenReturn(false);

        mvc.perform(get(CASE).with(as("rosa")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("ERIKSSON"))));
        mvc.perform(get(CASE + "/evidence/" + SELFIE).with(as("rosa"))).andExpect(status().isForbidden());
        verify(audit, never()).append(any());
    }

    @Test
    void the_list_of_cases_has_those_within_reach() throws Exception {
        for (String username : List.of("rita", "otto", "aude")) {
            mvc.perform(get("/console/cases").with(as(username))).andExpect(status().isOk());
        }

        ArgumentCaptor<CaseQuery> asked = ArgumentCaptor.forClass(CaseQuery.class);
        verify(finder, times(3)).list(asked.capture());
        assertThat(asked.getAllValues())
                .extracting(CaseQuery::sight)
                .containsExactly(
                        new CaseReach("rita", false, List.of("general")),
                        new CaseReach("otto", true, List.of()),
                        new CaseReach("aude", true, List.of()));
    }

    @Test
    void a_related_case_of_another_queue_says_what_it_shares_and_not_which_it_is() throws Exception {
        UUID other = UUID.randomUUID();
        when(relations.ofCase(SampleCase.ID))
                .thenReturn(List.of(new CaseRelation(other, List.of("face"), 0.714, ConsoleTestApplication.NOW)));
        when(cases.find(other)).thenReturn(Optional.of(SampleCase.file(CaseStatus.COMPLETED, CaseDecision.REJECTED)));
        when(sight.sees(any(), any())).thenAnswer(call -> call.getArgument(0).equals(SampleCase.ID));

        mvc.perform(get(CASE).with(as("rita")))
                .andExpect(content().string(containsString("A case of another queue")))
                .andExpect(content().string(containsString("0.71")))
                .andExpect(content().string(not(containsString("href=\"" + CASE + "\""))));
    }

    private List<AuditEvent> entries() {
        ArgumentCaptor<AuditEvent> written = ArgumentCaptor.forClass(AuditEvent.class);
        verify(audit, atLeast(1)).append(written.capture());
        return written.getAllValues();
    }

    private static Mention call(UUID id) {
        return new Mention(UUID.randomUUID(), id, "ACME-1", "sven", "look here", ConsoleTestApplication.NOW, null);
    }
}
