package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class ConsoleAccessTest extends ConsoleTest {

    @Test
    void who_is_not_signed_in_is_sent_to_the_login() throws Exception {
        mvc.perform(get("/console/cases/" + SampleCase.ID))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/console/login"));
    }

    @Test
    void the_login_page_needs_nobody_and_loads_nothing_from_elsewhere() throws Exception {
        mvc.perform(get("/console/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(not(containsString("https://"))));
    }

    @Test
    void the_right_password_opens_the_queue() throws Exception {
        var session = (MockHttpSession)
                mvc.perform(formLogin("/console/login").user("rita").password("right password"))
                        .andExpect(redirectedUrl("/console"))
                        .andReturn()
                        .getRequest()
                        .getSession();

        mvc.perform(get("/console").session(session)).andExpect(redirectedUrl("/console/queue"));
        mvc.perform(get("/console/queue").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ACME-10482")));
    }

    @Test
    void a_wrong_password_is_told_at_the_login() throws Exception {
        var session = (MockHttpSession)
                mvc.perform(formLogin("/console/login").user("rita").password("wrong"))
                        .andExpect(redirectedUrl("/console/login"))
                        .andReturn()
                        .getRequest()
                        .getSession();

        mvc.perform(get("/console/login").session(session))
                .andExpect(content().string(containsString("User name or password is wrong.")));
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            mvc.perform(formLogin("/console/login").user("guessed").password("wrong"));
        }
        staff("guessed", Set.of(StaffRole.REVIEWER), "acme");

        var session = (MockHttpSession)
                mvc.perform(formLogin("/console/login").user("guessed").password("right password"))
                        .andExpect(redirectedUrl("/console/login"))
                        .andReturn()
                        .getRequest()
                        .getSession();

        mvc.perform(get("/console/login").session(session))
                .andExpect(content().string(containsString("Too many failed attempts")));
    }

    @Test
    void an_account_that_was_closed_is_out_at_its_next_click() throws Exception {
        when(accounts.find("rita"))
                .thenReturn(Optional.of(new StaffAccount(
                        "rita", "Rita", Set.of(StaffRole.REVIEWER), Set.of(SampleCase.TENANT), false)));

        mvc.perform(get("/console/queue").with(as("rita"))).andExpect(redirectedUrl("/console/login"));
    }

    @Test
    void who_works_for_several_tenants_chooses_first_and_then_stays_in_that_scope() throws Exception {
        List<TenantId> seen = new ArrayList<>();
        doAnswer(call -> {
                    seen.add(TenantScope.require());
                    return List.of();
                })
                .when(queues)
                .counts(any());
        mvc.perform(get("/console/queue").with(as("sven"))).andExpect(redirectedUrl("/console/tenant"));

        var session = new MockHttpSession();
        mvc.perform(post("/console/tenant")
                        .param("tenant", "globex")
                        .session(session)
                        .with(as("sven"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console"));
        mvc.perform(get("/console/queue").session(session).with(as("sven"))).andExpect(status().isOk());

        assertThat(seen).isNotEmpty().containsOnly(new TenantId("globex"));
    }

    @Test
    void a_tenant_that_the_account_does_not_have_cannot_be_chosen() throws Exception {
        mvc.perform(post("/console/tenant")
                        .param("tenant", "globex")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_tenant_that_was_withdrawn_is_closed_in_a_running_session() throws Exception {
        var session = new MockHttpSession();
        session.setAttribute("console.tenant", "globex");

        mvc.perform(get("/console/queue").session(session).with(as("rita")))
                .andExpect(redirectedUrl("/console/tenant"));
        verify(queues, never()).counts(any());
    }

    @Test
    void a_reviewer_does_not_open_the_fraud_queue_by_its_address() throws Exception {
        mvc.perform(get("/console/queue").param("queue", "fraud").with(as("rita")))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_auditor_decides_nothing_and_an_operator_sees_no_person() throws Exception {
        mvc.perform(post("/console/cases/" + SampleCase.ID + "/claim")
                        .param("task", SampleCase.TASK.toString())
                        .with(as("aude"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/console/cases/" + SampleCase.ID).with(as("otto")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("ERIKSSON"))))
                .andExpect(content().string(not(containsString("/evidence/"))));
        mvc.perform(get("/console/cases/" + SampleCase.ID + "/evidence/" + SELFIE)
                        .with(as("otto")))
                .andExpect(status().isForbidden());
        verify(evidence, never()).read(any(), any());
    }

    @Test
    void a_form_that_outlived_its_session_leads_to_the_login_with_the_reason() throws Exception {
        var session = (MockHttpSession) mvc.perform(post("/console/login")
                        .param("username", "rita")
                        .param("password", "right password")
                        .with(csrf().useInvalidToken()))
                .andExpect(redirectedUrl("/console/login"))
                .andReturn()
                .getRequest()
                .getSession();

        mvc.perform(get("/console/login").session(session))
                .andExpect(content().string(containsString("Your session has ended.")));
    }

    @Test
    void a_change_without_its_token_is_refused() throws Exception {
        mvc.perform(post("/console/cases/" + SampleCase.ID + "/claim")
                        .param("task", SampleCase.TASK.toString())
                        .with(as("rita")))
                .andExpect(status().isForbidden());
        verify(tasks, never()).claim(any(), any());
    }

    @Test
    void who_has_to_choose_a_tenant_first_gets_the_styles_of_that_page() throws Exception {
        mvc.perform(get("/console/assets/console.css").with(as("sven"))).andExpect(status().isOk());
    }

    @Test
    void a_form_without_the_file_that_belongs_to_it_makes_no_sense() throws Exception {
        mvc.perform(post("/console/cases/" + SampleCase.ID + "/attachments")
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }
}
