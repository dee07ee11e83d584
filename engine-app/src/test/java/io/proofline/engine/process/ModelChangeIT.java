package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.model.CanaryShare;
import io.proofline.casecore.model.CaseSets;
import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ChangeRefused;
import io.proofline.casecore.model.ChangeRefused.Why;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change from its proposal to new cases: four eyes, proof, schedule, trial, roll-back, and whom it reaches. */
class ModelChangeIT extends ModelChangeScenarios {

    private static final List<ExampleFile> STRICT_EXAMPLES = List.of(new ExampleFile(
            "band", "example,hard_stops,unmade_checks,review_reasons,total,-> band\neverything,[],[],[],100,review\n"));

    @Test
    void a_change_goes_from_its_proposal_to_new_cases_and_is_rolled_back() {
        UUID before = open();
        ModelChange change = propose(strictTables(), Schedule.AT_ONCE);
        assertThat(change.status()).isEqualTo(Status.PROPOSED);
        assertThatThrownBy(() -> approve(change, ANNA))
                .isInstanceOfSatisfying(ChangeRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(Why.FOUR_EYES));
        UUID stillBefore = open();

        assertThat(approve(change, BORIS).status()).isEqualTo(Status.LIVE);
        UUID after = open();

        assertThat(decided(before).status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(decided(stillBefore).band()).isEqualTo("accepted");
        assertThat(decided(after).band()).isEqualTo("review");
        ModelSet live = asBank(() -> platform.bean(ModelSets.class).liveSet().orElseThrow());
        String version = live.member(TABLES).orElseThrow().version();
        assertThat(live.own()).extracting(ModelSet.Member::key).containsExactly(TABLES);
        assertThat(tablesOf(after)).containsOnly(version);
        assertThat(tablesOf(before)).doesNotContain(version).hasSize(1);
        assertThat(opening(after).details().get("model_set")).isEqualTo(live.title());
        assertThat(opening(after).details().get("model_versions").toString()).contains(version);

        ModelSet earlier =
                asBank(() -> platform.bean(ChangeProposals.class).earlierSets()).get(0);
        ModelChange back = asBank(
                () -> platform.bean(ChangeProposals.class).proposeRollback(earlier.id(), "Too many reviews", BORIS));
        assertThat(approve(back, ANNA).status()).isEqualTo(Status.LIVE);
        UUID restored = open();
        assertThat(decided(restored).band()).isEqualTo("accepted");
        assertThat(tablesOf(restored)).isEqualTo(tablesOf(before));
        assertThat(causes()).containsExactly(ModelRelease.Cause.ROLLBACK, ModelRelease.Cause.CHANGE);
    }

    @Test
    void other_tenants_stay_on_what_they_have_and_see_nothing_of_it() {
        ModelChange change = propose(strictTables(), Schedule.AT_ONCE);
        approve(change, BORIS);
        TenantId other = another();

        assertThat(platform.asTenant(other, () -> platform.bean(ModelSets.class)
                        .liveSet()
                        .orElseThrow()
                        .tenant()))
                .isEqualTo(Tenants.PLATFORM);
        assertThat(platform.asTenant(
                        other, () -> platform.bean(ModelChanges.class).newest(10)))
                .isEmpty();
        assertThatThrownBy(() -> platform.asTenant(other, () -> platform.bean(ModelSets.class)
                        .get(liveSet().id())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_has_errors_failing_examples_or_hostile_content_has_no_effect() {
        ModelDraft failing = draft(TABLES, ModelChangeIT::strict, UnaryOperator.identity());
        ModelDraft broken =
                draft(TABLES, text -> text.replace("count(hard_stops)", "count(hard_stops"), files -> files);
        ModelDraft hostile = draft(
                PROCESS,
                text -> text.replace("${evidenceStock}", "${''.getClass().forName('java.lang.Runtime')}"),
                files -> files);
        ModelDraft releasing =
                draft(PROCESS, text -> text.replace("${evidenceStock}", "${modelChangeStep}"), files -> files);
        ModelDraft entity = draft(
                PROCESS,
                text -> "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + "<x>&e;</x>",
                files -> files);
        ModelDraft lacking = draft(
                TABLES,
                text -> text.replace("id=\"band\"", "id=\"ribbon\"").replace("#band\"", "#ribbon\""),
                files -> List.of());
        UUID liveBefore = liveSet().id();
        long deployments = deployments();
        long versions = versions();

        for (ModelDraft draft : List.of(failing, broken, hostile, releasing, entity, lacking)) {
            assertThatThrownBy(() -> propose(draft, Schedule.AT_ONCE))
                    .as(draft.name())
                    .isInstanceOfSatisfying(ChangeRefused.class, refused -> {
                        assertThat(refused.why()).isEqualTo(Why.NOT_PROVEN);
                        assertThat(refused.problems()).isNotEmpty();
                    });
        }

        assertThat(liveSet().id()).isEqualTo(liveBefore);
        assertThat(deployments()).isEqualTo(deployments);
        assertThat(versions()).isEqualTo(versions);
        assertThat(asBank(() -> platform.bean(ModelChanges.class).newest(10))).isEmpty();
    }

    @Test
    void a_change_waits_for_its_time_and_then_goes_live_by_itself() {
        ModelChange change = propose(
                strictTables(), new Schedule(Optional.of(Instant.now().plus(Duration.ofSeconds(4))), Optional.empty()));
        assertThat(approve(change, BORIS).status()).isEqualTo(Status.SCHEDULED);
        assertThat(liveSet().tenant()).isEqualTo(Tenants.PLATFORM);

        platform.await(() -> changed(change), now -> now.status() == Status.LIVE);
        assertThat(liveSet().tenant()).isEqualTo(bank);
    }

    @Test
    void a_scheduled_change_can_be_taken_back_and_its_draft_worked_on_again() {
        ModelDraft draft = strictTables();
        ModelChange change =
                propose(draft, new Schedule(Optional.of(Instant.now().plus(Duration.ofDays(1))), Optional.empty()));
        ModelChange scheduled = approve(change, BORIS);

        ModelChange over =
                asBank(() -> platform.bean(ModelChanges.class).withdraw(scheduled.id(), scheduled.version(), BORIS));
        assertThat(over.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(asBank(() -> platform.bean(ModelDrafts.class).get(draft.id()))
                        .open())
                .isTrue();
    }

    @Test
    void a_trial_gets_its_share_of_cases_by_their_ids_and_is_widened() {
        ModelChange change = propose(strictTables(), new Schedule(Optional.empty(), Optional.of(40)));
        ModelChange trial = approve(change, BORIS);
        assertThat(trial.status()).isEqualTo(Status.CANARY);

        for (int i = 0; i < 12; i++) {
            UUID id = open();
            boolean tried = CanaryShare.of(id) < 40;
            assertThat(asBank(() -> platform.bean(CaseSets.class).of(id).orElseThrow())
                            .equals(trial.set().orElseThrow()))
                    .isEqualTo(tried);
            assertThat(opening(id).details().containsKey("model_canary")).isEqualTo(tried);
        }

        assertThat(asBank(() -> platform.bean(ModelChanges.class).judge(trial.id(), trial.version(), true, ANNA))
                        .status())
                .isEqualTo(Status.LIVE);
        assertThat(liveSet().id()).isEqualTo(trial.set().orElseThrow());
        assertThat(causes()).containsExactly(ModelRelease.Cause.CHANGE, ModelRelease.Cause.CANARY);
    }

    @Test
    void an_emergency_is_rolled_back_at_once_and_confirmed_by_another_officer() {
        approve(propose(strictTables(), Schedule.AT_ONCE), BORIS);
        UUID strict = liveSet().id();

        ModelChange now =
                asBank(() -> platform.bean(ChangeProposals.class).rollBackNow("Everything is reviewed", ANNA));
        assertThat(now.status()).isEqualTo(Status.TO_CONFIRM);
        assertThat(liveSet().tenant()).isEqualTo(Tenants.PLATFORM);
        assertThatThrownBy(() -> approve(now, ANNA)).isInstanceOf(ChangeRefused.class);

        assertThat(asBank(() -> platform.bean(ModelChanges.class).sendBack(now.id(), now.version(), "No need", BORIS))
                        .status())
                .isEqualTo(Status.UNDONE);
        assertThat(liveSet().id()).isEqualTo(strict);
    }

    @Test
    void two_changes_of_one_model_do_not_undo_each_other() {
        ModelChange first = propose(strictTables(), Schedule.AT_ONCE);
        ModelChange second = propose(
                draft(TABLES, text -> strict(text).replace("&gt; 0", "&gt;= 1"), files -> STRICT_EXAMPLES),
                Schedule.AT_ONCE);
        approve(first, BORIS);

        assertThatThrownBy(() -> approve(second, BORIS))
                .isInstanceOfSatisfying(ChangeRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(Why.BEHIND));
    }

    @Test
    void a_changed_default_reaches_every_tenant_and_leaves_its_own_versions() {
        approve(propose(strictTables(), Schedule.AT_ONCE), BORIS);
        String own = liveSet().member(TABLES).orElseThrow().version();
        TenantId ofDefaults = another();

        TenantId mine = bank;
        bank = Tenants.PLATFORM;
        String video = "evidence-policy";
        ModelDraft policy = draft(video, text -> text.replace("<description>", "<description>Ours. "), files -> files);
        ModelDraft changed = policy.text().contains("Ours. ")
                ? policy
                : draft(video, text -> text.replace("</definitions>", "<!-- ours --></definitions>"), files -> files);
        String version = asBank(() -> {
            ModelChange change = platform.bean(ChangeProposals.class)
                    .propose(Map.of(changed.id(), 1), "A better default", Schedule.AT_ONCE, ANNA);
            return platform.bean(ModelSets.class)
                    .version(change.items().get(0).versionId())
                    .version();
        });
        ModelChange change =
                asBank(() -> platform.bean(ModelChanges.class).newest(1)).get(0);
        approve(change, BORIS);

        bank = mine;
        open();
        assertThat(liveSet().member(video).orElseThrow().version()).isEqualTo(version);
        assertThat(liveSet().member(TABLES).orElseThrow().version()).isEqualTo(own);
        bank = ofDefaults;
        assertThat(liveSet().member(video).orElseThrow().version()).isEqualTo(version);
    }

    /** Tables that accept nobody without a look. */
    private ModelDraft strictTables() {
        return draft(TABLES, ModelChangeIT::strict, files -> STRICT_EXAMPLES);
    }

    private static String strict(String text) {
        String changed = text.replace("<text>&gt;= 80</text>", "<text>&gt;= 101</text>")
                .replace("<text>[60..80)</text>", "<text>[60..101)</text>");
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    private ModelChange changed(ModelChange change) {
        return asBank(() -> platform.bean(ModelChanges.class).get(change.id()));
    }

    private List<ModelRelease.Cause> causes() {
        return asBank(() -> platform.bean(ModelSets.class).releases(10).stream()
                .map(ModelRelease::cause)
                .toList());
    }

    private Set<String> tablesOf(UUID caseId) {
        return asBank(() -> platform.bean(DecisionRecords.class).ofCase(caseId).stream()
                .filter(decision -> decision.evaluation().model().equals(TABLES))
                .map(decision -> decision.evaluation().version())
                .collect(Collectors.toSet()));
    }

    private static long deployments() {
        return platform.bean(RepositoryService.class).createDeploymentQuery().count();
    }

    private long versions() {
        return asBank(() -> platform.bean(JdbcClient.class)
                .sql("select count(*) from proofline.model_version")
                .query(Long.class)
                .single());
    }

    private AuditLine opening(UUID caseId) {
        return asBank(() -> platform.bean(AuditTrail.class).ofCase(caseId)).get(0);
    }
}
