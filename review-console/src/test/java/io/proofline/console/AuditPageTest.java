package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditFinding;
import io.proofline.casecore.audit.AuditVerification;
import io.proofline.casecore.audit.ExportScope;
import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The auditors' page and the files that they take away. */
class AuditPageTest extends ConsoleTest {

    private static final SigningKey KEY = SigningKey.generate("bank.example/audit");

    @BeforeEach
    void a_trail() {
        when(auditProofs.size()).thenReturn(1042L);
        when(auditProofs.publicKey()).thenReturn(KEY.publicKey());
        when(auditProofs.latestCheckpoint())
                .thenReturn(Optional.of(KEY.sign(new Checkpoint(
                        "bank.example/audit", 1040, new byte[32], 12, Instant.parse("2026-03-01T10:00:00Z")))));
    }

    @Test
    void an_auditor_sees_how_far_the_trail_has_grown_and_the_look_is_an_entry() throws Exception {
        mvc.perform(get("/console/audit").with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1,042")))
                .andExpect(content().string(containsString("12 of 1 Mar 2026, 10:00 UTC, over 1,040 entries")))
                .andExpect(content().string(containsString(KEY.publicKey().id())))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(entry().action()).isEqualTo(AuditActions.AUDIT_VIEWED);
        assertThat(entry().actor()).isEqualTo(Actor.staff("aude"));
    }

    @Test
    void verifying_tells_what_was_found_and_is_an_entry() throws Exception {
        when(auditVerifier.verify())
                .thenReturn(new AuditVerification(
                        1042,
                        "ab",
                        12,
                        List.of(new AuditFinding(
                                AuditFinding.Kind.EDITED, 7, "The content of entry 7 is not what was sealed."))));
        mvc.perform(post("/console/audit/verify").with(as("aude")).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The content of entry 7 is not what was sealed.")));
        assertThat(entry().action()).isEqualTo(AuditActions.AUDIT_VERIFIED);
        assertThat(entry().details()).containsEntry("findings", 1);
    }

    @Test
    void a_period_is_exported_by_whole_days() throws Exception {
        doAnswer(call -> {
                    call.getArgument(2, OutputStream.class).write("{}\n".getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .when(auditExports)
                .entries(
                        eq(new ExportScope(
                                null,
                                Instant.parse("2026-03-01T00:00:00Z"),
                                Instant.parse("2026-03-03T00:00:00Z"),
                                null)),
                        eq(Actor.staff("aude")),
                        any());
        mvc.perform(get("/console/audit/export")
                        .param("from", "2026-03-01")
                        .param("to", "2026-03-02")
                        .with(as("aude")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/jsonl"))
                .andExpect(content().string("{}\n"));
    }

    @Test
    void the_case_page_offers_its_files_to_auditors_alone() throws Exception {
        String file = "/console/cases/" + SampleCase.ID + "/audit/evidence-file";
        mvc.perform(get("/console/cases/" + SampleCase.ID).with(as("aude")))
                .andExpect(content().string(containsString(file)));
        mvc.perform(get("/console/cases/" + SampleCase.ID).with(as("rita")))
                .andExpect(content().string(not(containsString(file))));
        mvc.perform(get(file).with(as("aude"))).andExpect(status().isOk());
        verify(evidenceFiles).write(eq(SampleCase.ID), isNull(), eq(Actor.staff("aude")), any());
    }

    @Test
    void whoever_is_no_auditor_gets_nothing_by_any_address() throws Exception {
        for (String path : List.of(
                "/console/audit",
                "/console/audit/export",
                "/console/cases/" + SampleCase.ID + "/audit/export",
                "/console/cases/" + SampleCase.ID + "/audit/evidence-file")) {
            for (String name : List.of("rita", "otto")) {
                mvc.perform(get(path).with(as(name))).andExpect(status().isForbidden());
            }
        }
        mvc.perform(post("/console/audit/verify").with(as("rita")).with(csrf())).andExpect(status().isForbidden());
        verifyNoInteractions(auditExports, evidenceFiles, auditVerifier);
    }

    private AuditEvent entry() {
        ArgumentCaptor<AuditEvent> entry = ArgumentCaptor.forClass(AuditEvent.class);
        verify(audit).append(entry.capture());
        return entry.getValue();
    }
}
