package io.proofline.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKey;
import io.proofline.casecore.tenant.IssuedApiKey;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.contract.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AdminTest extends ConsoleTest {

    private static final TenantId ACME = new TenantId("acme");

    @BeforeEach
    void administration() {
        staff("tara", Set.of(StaffRole.TENANT_ADMIN), "acme");
        when(tenants.all()).thenReturn(List.of(new Tenant(ACME, "Acme Bank", ConsoleTestApplication.NOW)));
        when(keys.ofTenant(ACME))
                .thenReturn(List.of(
                        new ApiKey("pk_acme_1", "core banking", ConsoleTestApplication.NOW, null),
                        new ApiKey("pk_acme_0", "old", ConsoleTestApplication.NOW, ConsoleTestApplication.NOW)));
        when(accounts.all())
                .thenReturn(List.of(
                        new StaffAccount("otto", "Otto", Set.of(StaffRole.OPERATOR), Set.of(ACME), true),
                        new StaffAccount("rita", "Rita", Set.of(StaffRole.REVIEWER), Set.of(ACME), true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tenants", "/keys", "/keys/pk_acme_1/revoke", "/staff"})
    void a_reviewer_sees_no_page_of_the_administration(String page) throws Exception {
        mvc.perform(get("/console/admin" + page).with(as("rita"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tenants", "/keys", "/keys/pk_acme_1/revoke", "/staff", "/staff/rita/enabled"})
    void a_reviewer_changes_nothing_in_the_administration(String page) throws Exception {
        send(
                        "rita",
                        post("/console/admin" + page)
                                .param("id", "initech")
                                .param("displayName", "Initech")
                                .param("name", "mine")
                                .param("username", "mole")
                                .param("roles", "OPERATOR")
                                .param("tenants", "acme"))
                .andExpect(status().isForbidden());
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tenants", "/staff"})
    void a_tenant_administrator_manages_keys_alone(String page) throws Exception {
        mvc.perform(get("/console/admin" + page).with(as("tara"))).andExpect(status().isForbidden());
        send("tara", post("/console/admin" + page)).andExpect(status().isForbidden());
        send("tara", post("/console/admin/staff/rita/enabled")).andExpect(status().isForbidden());
        mvc.perform(get("/console/admin").with(as("tara"))).andExpect(redirectedUrl("/console/admin/keys"));
        mvc.perform(get("/console/admin/keys").with(as("tara")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("core banking")))
                .andExpect(content().string(not(containsString("/console/admin/staff"))));
        nothingChanged();
    }

    @Test
    void only_who_may_enter_is_shown_the_way() throws Exception {
        mvc.perform(get("/console/cases").with(as("rita")))
                .andExpect(content().string(not(containsString("/console/admin"))));
        mvc.perform(get("/console/cases").with(as("otto")))
                .andExpect(content().string(containsString("/console/admin")));
    }

    @Test
    void a_tenant_is_created_and_opened_to_its_founder() throws Exception {
        mvc.perform(get("/console/admin/tenants").with(as("otto")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Acme Bank")));
        send("otto", post("/console/admin/tenants").param("id", "initech").param("displayName", " Initech "))
                .andExpect(redirectedUrl("/console/admin/tenants"));
        verify(tenants).create(new TenantId("initech"), "Initech");
        verify(accounts).addTenant("otto", new TenantId("initech"));
    }

    @Test
    void a_tenant_of_a_bad_or_taken_id_is_told_at_the_field() throws Exception {
        send("otto", post("/console/admin/tenants").param("id", "No Id").param("displayName", ""))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("value=\"No Id\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                .andExpect(content().string(containsString("Give a name of 1 to 100 characters.")));
        verify(tenants, never()).create(any(), any());

        doThrow(new DuplicateKeyException("taken")).when(tenants).create(ACME, "Acme");
        send("otto", post("/console/admin/tenants").param("id", "acme").param("displayName", "Acme"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is a tenant with this id already.")));
        verify(accounts, never()).addTenant(any(), any());
    }

    @Test
    void a_secret_is_shown_once_and_not_stored_by_the_browser() throws Exception {
        when(keys.issue(ACME, "mobile app")).thenReturn(new IssuedApiKey("pk_acme_2", "the-secret"));
        send("tara", post("/console/admin/keys").param("name", "mobile app"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("pk_acme_2")))
                .andExpect(content().string(containsString("the-secret")));
        mvc.perform(get("/console/admin/keys").with(as("tara")))
                .andExpect(content().string(not(containsString("the-secret"))));
        send("tara", post("/console/admin/keys").param("name", " ")).andExpect(status().isBadRequest());
    }

    @Test
    void a_key_is_revoked_after_a_question_and_another_tenants_never() throws Exception {
        mvc.perform(get("/console/admin/keys/pk_acme_1/revoke").with(as("tara")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Revoke the key for core banking?")));
        verify(keys, never()).revoke(any());

        send("tara", post("/console/admin/keys/pk_acme_1/revoke")).andExpect(redirectedUrl("/console/admin/keys"));
        send("tara", post("/console/admin/keys/pk_globex_1/revoke")).andExpect(redirectedUrl("/console/admin/keys"));
        verify(keys).revoke("pk_acme_1");
        verify(keys, never()).revoke("pk_globex_1");
    }

    @Test
    void an_account_is_created_with_a_password_shown_once() throws Exception {
        when(accounts.create("nora", "Nora", Set.of(StaffRole.REVIEWER, StaffRole.AUDITOR), Set.of(ACME)))
                .thenReturn("the-password");
        send("otto", account("nora").param("roles", "AUDITOR"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("the-password")));
        mvc.perform(get("/console/admin/staff").with(as("otto")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Senior reviewer")))
                .andExpect(content().string(not(containsString("the-password"))));
    }

    @Test
    void an_account_that_cannot_be_is_told_at_its_fields() throws Exception {
        send("otto", post("/console/admin/staff").param("username", "a@b").param("tenants", "nowhere"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("value=\"a@b\"")))
                .andExpect(content().string(containsString("class=\"overdue\">Choose at least one tenant.")));
        verify(accounts, never()).create(any(), any(), any(), any());

        when(accounts.create(any(), any(), any(), any())).thenThrow(new DuplicateKeyException("taken"));
        send("otto", account("rita"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("There is an account with this user name already.")));
    }

    @Test
    void an_operator_disables_others_and_never_themselves() throws Exception {
        send("otto", post("/console/admin/staff/rita/enabled").param("enabled", "false"))
                .andExpect(redirectedUrl("/console/admin/staff"));
        send("otto", post("/console/admin/staff/otto/enabled").param("enabled", "false"))
                .andExpect(redirectedUrl("/console/admin/staff"));
        verify(accounts).enable("rita", false);
        verify(accounts, never()).enable("otto", false);
    }

    private static MockHttpServletRequestBuilder account(String username) {
        return post("/console/admin/staff")
                .param("username", username)
                .param("displayName", "Nora")
                .param("roles", "REVIEWER")
                .param("tenants", "acme");
    }

    private ResultActions send(String username, MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(username)).with(csrf()));
    }

    private void nothingChanged() {
        verify(tenants, never()).create(any(), any());
        verify(keys, never()).issue(any(), any());
        verify(keys, never()).revoke(any());
        verify(accounts, never()).create(any(), any(), any(), any());
        verify(accounts, never()).enable(any(), anyBoolean());
    }
}
