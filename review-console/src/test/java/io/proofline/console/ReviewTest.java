package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.review.TaskNotYours;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.casecore.review.TaskTaken;
import io.proofline.contract.process.ReviewVerdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ReviewTest extends ConsoleTest {

    private static final String CASE = "/console/cases/" + SampleCase.ID;

    @Test
    void a_decision_goes_to_the_task_and_the_reviewer_back_to_the_queue() throws Exception {
        inReview("rita");
        when(rulings.decide(any(), anyInt(), any(), any())).thenReturn(SampleTask.proposed("rita", ""));

        mvc.perform(decision()
                        .param("verdict", "REJECT")
                        .param("reject", "face_mismatch", "fraud_suspected")
                        .param("comment", " Other ears. "))
                .andExpect(redirectedUrl("/console/queue"));

        verify(rulings)
                .decide(
                        SampleCase.TASK,
                        SampleTask.VERSION,
                        "rita",
                        new Ruling(ReviewVerdict.REJECT, List.of("face_mismatch", "fraud_suspected"), "Other ears."));
    }

    @Test
    void a_reason_that_is_not_offered_for_the_verdict_does_not_count() throws Exception {
        inReview("rita");

        mvc.perform(decision().param("verdict", "ACCEPT").param("accept", "face_mismatch"))
                .andExpect(redirectedUrl(CASE));

        verify(rulings, never()).decide(any(), anyInt(), any(), any());
    }

    @Test
    void who_is_too_late_is_told_and_keeps_what_was_typed() throws Exception {
        inReview("sven");
        doThrow(new TaskNotYours(TaskRefused.Why.HELD, "sven", "held"))
                .when(rulings)
                .decide(any(), anyInt(), any(), any());
        var session = new MockHttpSession();

        mvc.perform(decision()
                        .param("verdict", "REJECT")
                        .param("reject", "face_mismatch")
                        .param("comment", "Other ears.")
                        .session(session))
                .andExpect(redirectedUrl(CASE));

        String page = mvc.perform(get(CASE).session(session).with(as("rita")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Sven Example works on this case now.", "Other ears.", "Sentence of face_mismatch")
                .contains("Your decision was not recorded");
    }

    @Test
    void who_writes_about_a_case_that_went_to_a_queue_of_others_is_told_so_and_gets_the_words_back() throws Exception {
        when(sight.sees(eq(SampleCase.ID), any())).thenReturn(false);

        String page = mvc.perform(decision()
                        .param("verdict", "REJECT")
                        .param("reject", "face_mismatch", "no_such_reason")
                        .param("comment", "Other ears. <b>"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("This case is not in your queues", "Nothing was recorded.")
                .contains("You had chosen", "Sentence of face_mismatch", "Other ears. &lt;b&gt;")
                .doesNotContain("no_such_reason", "A-1042");
        verifyNoInteractions(rulings);

        assertThat(mvc.perform(get(CASE).with(as("rita")))
                        .andExpect(status().isNotFound())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("There is nothing here")
                .doesNotContain("This case is not in your queues");
    }

    @Test
    void a_lost_race_for_a_case_is_told() throws Exception {
        doThrow(new TaskTaken(TaskRefused.Why.DECIDED, "sven", "decided"))
                .when(tasks)
                .claim(any(), any());
        var session = new MockHttpSession();

        mvc.perform(post(CASE + "/claim")
                        .param("task", SampleCase.TASK.toString())
                        .session(session)
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(redirectedUrl(CASE));

        assertThat(mvc.perform(get(CASE).session(session).with(as("rita")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("You did not get this case.", "Sven Example has decided this case already.");
    }

    @Test
    void the_next_case_is_the_one_that_is_due_first_and_free() throws Exception {
        when(tasks.next(List.of("general"), "rita")).thenReturn(Optional.of(SampleTask.review("rita")));

        mvc.perform(post("/console/queue/next").with(as("rita")).with(csrf())).andExpect(redirectedUrl(CASE));
        mvc.perform(post("/console/queue/next")
                        .param("queue", "fraud")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_operator_tries_a_failed_step_again_under_his_name() throws Exception {
        when(process.retry(SampleCase.ID, "j-1", "otto")).thenReturn(true);

        mvc.perform(post(CASE + "/incidents/j-1/retry").with(as("otto")).with(csrf()))
                .andExpect(redirectedUrl(CASE));
        mvc.perform(post(CASE + "/incidents/j-1/retry").with(as("rita")).with(csrf()))
                .andExpect(status().isForbidden());

        verify(process).retry(SampleCase.ID, "j-1", "otto");
        verifyNoMoreInteractions(process);
    }

    private static MockHttpServletRequestBuilder decision() {
        return post(CASE + "/decision")
                .param("task", SampleCase.TASK.toString())
                .param("version", String.valueOf(SampleTask.VERSION))
                .with(as("rita"))
                .with(csrf());
    }
}
