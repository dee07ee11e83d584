package io.proofline.engine.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditExports;
import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.AuditProofs.EntryProof;
import io.proofline.casecore.audit.ExportScope;
import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.merkle.ConsistencyProof;
import io.proofline.casecore.audit.merkle.InclusionProof;
import io.proofline.casecore.audit.merkle.TreeHash;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.evidencefile.EvidenceFiles;
import io.proofline.casecore.tenant.ApiClient;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletResponse;

class AuditControllerTest {

    private static final SigningKey KEY = SigningKey.generate("bank.example/audit");
    private static final SignedCheckpoint CHECKPOINT =
            KEY.sign(new Checkpoint("bank.example/audit", 2, new byte[32], 3, Instant.parse("2026-03-01T10:00:00Z")));

    private final AuditProofs proofs = Mockito.mock(AuditProofs.class);
    private final AuditExports exports = Mockito.mock(AuditExports.class);
    private final AuditController controller =
            new AuditController(proofs, exports, Mockito.mock(EvidenceFiles.class), Mockito.mock(CaseFiles.class));
    private final ApiClient client = new ApiClient(new TenantId("bank"), "k1", "Bank");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void a_tree_of_two() {
        when(proofs.size()).thenReturn(2L);
    }

    @Test
    void an_entry_comes_with_its_hash_its_siblings_and_the_checkpoint() {
        byte[] sibling = TreeHash.leaf(new byte[0]);
        when(proofs.inclusion(1))
                .thenReturn(Optional.of(
                        new EntryProof("{\"index\":1}", new InclusionProof(1, 2, List.of(sibling)), CHECKPOINT)));
        InclusionView view = controller.inclusion("1");
        assertThat(view.leafHash())
                .isEqualTo(HexFormat.of().formatHex(TreeHash.leaf("{\"index\":1}".getBytes(StandardCharsets.UTF_8))));
        assertThat(view.hashes()).containsExactly(HexFormat.of().formatHex(sibling));
        assertThat(SignedCheckpoint.parse(view.checkpoint().note()).isSame(CHECKPOINT))
                .isTrue();
    }

    @Test
    void what_is_no_entry_of_the_tenants_is_not_found() {
        for (String index : List.of("7", "-1", "x", "1e3", "9".repeat(30))) {
            assertFails(ErrorCode.AUDIT_NOT_FOUND, () -> controller.inclusion(index));
        }
        assertFails(ErrorCode.AUDIT_NOT_FOUND, controller::checkpoint);
    }

    @Test
    void sizes_that_the_tree_never_had_are_refused() {
        when(proofs.consistency(0, 5)).thenThrow(new IllegalArgumentException());
        when(proofs.consistency(1, 2)).thenReturn(new ConsistencyProof(1, 2, List.of(new byte[32])));
        assertFails(ErrorCode.INVALID_REQUEST, () -> controller.consistency(0, 5));
        assertThat(controller.consistency(1, 2).hashes()).containsExactly("0".repeat(64));
    }

    @Test
    void an_export_is_streamed_as_lines_for_the_period_asked_for() throws Exception {
        ExportScope scope = new ExportScope(null, Instant.parse("2026-03-01T00:00:00Z"), null, 2L);
        doAnswer(call -> {
                    call.getArgument(2, OutputStream.class).write("{}\n".getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .when(exports)
                .entries(eq(scope), eq(Actor.client("k1")), any());
        controller.export("2026-03-01T00:00:00Z", null, null, 2L, client, response);
        assertThat(response.getContentType()).isEqualTo("application/jsonl");
        assertThat(response.getContentAsString()).isEqualTo("{}\n");
    }

    @Test
    void a_period_or_a_case_that_is_none_is_refused_before_anything_is_written() {
        assertFails(ErrorCode.INVALID_REQUEST, () -> export("yesterday", null, null, null));
        assertFails(
                ErrorCode.INVALID_REQUEST, () -> export("2026-03-01T00:00:00Z", "2026-02-01T00:00:00Z", null, null));
        assertFails(ErrorCode.INVALID_REQUEST, () -> export(null, null, null, 3L));
        assertFails(ErrorCode.CASE_NOT_FOUND, () -> export(null, null, "no-id", null));
        verifyNoInteractions(exports);
    }

    private Object export(String from, String to, String caseId, Long since) throws Exception {
        controller.export(from, to, caseId, since, client, response);
        return null;
    }

    private static void assertFails(ErrorCode code, ThrowingSupplier<?> call) {
        assertThat(assertThrows(ApiException.class, call::get).code()).isEqualTo(code);
    }
}
