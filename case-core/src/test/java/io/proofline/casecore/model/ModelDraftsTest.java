package io.proofline.casecore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.model.DraftRefused.Why;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.tenant.TenantId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class ModelDraftsTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private DefaultSets defaults;

    @Autowired
    private ModelSets sets;

    @Autowired
    private ModelDrafts drafts;

    private TenantId tenant;
    private ModelDraft draft;

    @BeforeEach
    void begin() {
        defaults.publish(SampleModels.build("drafts"));
        tenant = TestTenant.in(tenants);
        draft = transaction.call(
                tenant,
                () -> drafts.create(sets.liveVersion("verification").orElseThrow(), "Lower the threshold", "anna"));
    }

    private ModelDraft save(int revision, String text, String by) {
        return transaction.call(
                tenant, () -> drafts.save(draft.id(), revision, new DraftContent("Lower", "", text, List.of()), by));
    }

    @Test
    void a_draft_begins_with_the_text_and_examples_of_what_is_live() {
        assertThat(draft.text()).startsWith("tables of");
        assertThat(draft.examples()).extracting(ExampleFile::subject).containsExactly("band");
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(transaction.call(tenant, () -> drafts.open()))
                .extracting(ModelDraft::id)
                .containsExactly(draft.id());
    }

    @Test
    void a_stale_draft_is_not_overwritten() {
        save(1, "by anna", "anna");

        assertThatThrownBy(() -> save(1, "by boris", "boris")).isInstanceOfSatisfying(DraftRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Why.STALE);
            assertThat(refused.code()).isEqualTo("draft-stale");
            assertThat(refused.savedBy()).isEqualTo("anna");
            assertThat(refused.savedAt()).isNotNull();
        });
        ModelDraft stored = transaction.call(tenant, () -> drafts.get(draft.id()));
        assertThat(stored.text()).isEqualTo("by anna");
        assertThat(stored.authors()).containsExactly("anna");
    }

    @Test
    void everybody_who_saves_is_an_author() {
        save(1, "by boris", "boris");
        assertThat(save(2, "by anna", "anna").authors()).containsExactlyInAnyOrder("anna", "boris");
    }

    @Test
    void a_copy_keeps_the_authors_of_what_it_was_made_of() {
        save(1, "by boris", "boris");

        ModelDraft copy = transaction.call(
                tenant,
                () -> drafts.copy(draft.id(), new DraftContent("Mine", "", "by boris and clara", List.of()), "clara"));

        assertThat(copy.authors()).containsExactlyInAnyOrder("anna", "boris", "clara");
        assertThat(copy.savedBy()).isEqualTo("clara");
        assertThat(copy.base()).isEqualTo(draft.base());
    }

    @Test
    void a_draft_that_was_thrown_away_is_not_saved() {
        transaction.run(tenant, () -> drafts.discard(draft.id(), "anna"));

        assertThatThrownBy(() -> save(1, "late", "anna"))
                .isInstanceOfSatisfying(
                        DraftRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.CLOSED));
    }

    @Test
    void another_tenant_sees_no_draft() {
        TenantId other = TestTenant.in(tenants);

        assertThat(transaction.call(other, () -> drafts.open())).isEmpty();
        assertThatThrownBy(() -> transaction.call(other, () -> drafts.get(draft.id())))
                .isInstanceOf(ModelNotFound.class);
    }

    @Test
    void what_is_too_long_or_has_no_name_is_refused() {
        assertThatThrownBy(() -> save(1, "x".repeat(ModelDrafts.MAX_CHARACTERS + 1), "anna"))
                .isInstanceOfSatisfying(
                        DraftRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.TOO_LONG));
        assertThatThrownBy(() -> transaction.call(
                        tenant, () -> drafts.save(draft.id(), 1, new DraftContent(" ", "", "x", List.of()), "anna")))
                .isInstanceOfSatisfying(
                        DraftRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.NAME));
    }
}
