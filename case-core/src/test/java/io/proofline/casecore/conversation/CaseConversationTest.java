package io.proofline.casecore.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class CaseConversationTest {

    private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> COLLEAGUES = Set.of("budi", "sara.khan");

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseComments comments;

    @Autowired
    private CaseAttachments attachments;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private AuditTrail trail;

    private TenantId tenant;
    private UUID caseId;

    @BeforeEach
    void a_case() {
        tenant = TestTenant.in(tenants);
        caseId = cases.open(tenant).id();
    }

    @Test
    void who_is_called_in_a_comment_finds_it_until_looking_at_the_case() {
        TenantScope.run(tenant, () -> {
            CaseComments.Written written = comments.write(
                    caseId, "ayesha", "@Budi, look at the ear; ask @nobody or @sara.khan.", COLLEAGUES::contains);
            assertThat(written.mentioned()).containsExactly("budi", "sara.khan");
            assertThat(written.unknown()).containsExactly("nobody");
            assertThat(comments.unseen("budi")).isEqualTo(1);
            assertThat(comments.inbox("sara.khan")).singleElement().satisfies(mention -> {
                assertThat(mention.caseId()).isEqualTo(caseId);
                assertThat(mention.author()).isEqualTo("ayesha");
                assertThat(mention.body()).contains("look at the ear");
            });
            comments.seen(caseId, "budi");
            assertThat(comments.unseen("budi")).isZero();
            assertThat(comments.unseen("sara.khan")).isEqualTo(1);
            assertThat(comments.inbox("budi").get(0).seenAt()).isNotNull();
            assertThat(comments.ofCase(caseId)).extracting(CaseComment::author).containsExactly("ayesha");
            assertThat(actions()).contains(AuditActions.COMMENT_WRITTEN);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'@budi',budi",
        "'(@budi)',budi",
        "'@budi.',budi",
        "'mail budi@example.org',''",
        "'@@budi',''",
        "'@ budi',''",
        "'@budi-2 @budi-2',budi-2"
    })
    void a_name_is_called_with_one_at_sign_before_it(String text, String names) {
        assertThat(String.join(" ", MentionedNames.in(text))).isEqualTo(names);
    }

    @Test
    void another_tenant_neither_writes_nor_reads() {
        TenantScope.run(tenant, () -> comments.write(caseId, "ayesha", "@budi", name -> true));
        TenantScope.run(TestTenant.in(tenants), () -> {
            assertThatThrownBy(() -> comments.write(caseId, "mallory", "hello", name -> true))
                    .isInstanceOf(CaseNotFound.class);
            assertThat(comments.ofCase(caseId)).isEmpty();
            assertThat(comments.unseen("budi")).isZero();
            assertThat(attachments.ofCase(caseId)).isEmpty();
        });
    }

    @Test
    void an_empty_or_endless_comment_is_refused() {
        TenantScope.run(tenant, () -> {
            for (String body : List.of("  ", "x".repeat(CaseComments.LONGEST + 1))) {
                assertThatThrownBy(() -> comments.write(caseId, "ayesha", body, name -> true))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @Test
    void a_file_is_kept_beside_the_case_and_can_be_read_again() {
        TenantScope.run(tenant, () -> {
            EvidenceRef ref = attachments.add(caseId, "C:\\letters\\utility bill.pdf", PDF, "ayesha");
            assertThat(ref.kind()).isEqualTo(EvidenceKind.REVIEW_ATTACHMENT);
            assertThat(ref.mediaType()).isEqualTo("application/pdf");
            assertThat(attachments.ofCase(caseId)).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("utility bill.pdf");
                assertThat(file.addedBy()).isEqualTo("ayesha");
            });
            assertThat(evidence.read(caseId, ref.id())).isEqualTo(PDF);
        });
    }

    @Test
    void a_file_is_what_its_bytes_say_and_few_kinds_are_taken() {
        TenantScope.run(tenant, () -> {
            assertThat(refusal("<html>".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(AttachmentRefused.Why.TYPE_NOT_ALLOWED);
            assertThat(refusal("%PDF-".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(AttachmentRefused.Why.TYPE_NOT_ALLOWED);
            assertThat(refusal(new byte[0])).isEqualTo(AttachmentRefused.Why.EMPTY);
            assertThat(refusal(new byte[CaseAttachments.MOST_BYTES + 1])).isEqualTo(AttachmentRefused.Why.TOO_LARGE);
            assertThat(attachments.ofCase(caseId)).isEmpty();
        });
    }

    private AttachmentRefused.Why refusal(byte[] content) {
        try {
            attachments.add(caseId, "bill.pdf", content, "ayesha");
            throw new AssertionError("The file was taken.");
        } catch (AttachmentRefused refused) {
            return refused.why();
        }
    }

    private List<String> actions() {
        return trail.ofCase(caseId).stream().map(AuditLine::action).toList();
    }
}
