package io.proofline.casecore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ChangeRefused.Why;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.model.SetFigures.Figures;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes with the real database; the steps follow each other as in the process. */
@CaseTest
@Import(PlainChanges.class)
class ModelChangesTest {

    private static final String TABLES = "verification";

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private DefaultSets defaults;

    @Autowired
    private ModelSets sets;

    @Autowired
    private CaseSets caseSets;

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private ChangeProposals proposals;

    @Autowired
    private ModelChanges changes;

    @Autowired
    private OwnVersions own;

    @Autowired
    private SetFigures figures;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private TenantId bank;

    @BeforeEach
    void found() {
        defaults.publish(SampleModels.build(UUID.randomUUID().toString()));
        bank = TestTenant.in(tenants);
    }

    private <T> T asBank(Supplier<T> work) {
        return transaction.call(bank, work);
    }

    private ModelSet live() {
        return asBank(() -> sets.liveSet().orElseThrow());
    }

    private ModelDraft draft(String text) {
        return asBank(() -> drafts.create(
                sets.liveVersion(TABLES).orElseThrow(), new DraftContent("A draft", "", text, List.of()), "anna"));
    }

    private ModelChange propose(ModelDraft draft, Schedule schedule) {
        return asBank(() -> proposals.propose(Map.of(draft.id(), draft.revision()), "A reason", schedule, "anna"));
    }

    private ModelChange approve(ModelChange change, String by) {
        return asBank(() -> changes.approve(change.id(), change.version(), "", by));
    }

    private void refused(Why why, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ChangeRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }

    @Test
    void nobody_approves_words_of_their_own_not_even_past_the_application() {
        ModelDraft draft = draft("ours");
        ModelDraft helped = asBank(
                () -> drafts.save(draft.id(), 1, new DraftContent("A draft", "", "ours, better", List.of()), "boris"));
        ModelChange change = propose(helped, Schedule.AT_ONCE);

        refused(Why.FOUR_EYES, () -> approve(change, "anna"));
        refused(Why.FOUR_EYES, () -> approve(change, "boris"));
        assertThatThrownBy(() ->
                        asBank(() -> jdbc.sql("""
                        update proofline.model_change set decided_by = 'boris', decided_at = now() where id = :id
                        """).param("id", change.id()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("second_is_no_author");
        assertThat(approve(change, "clara").status()).isEqualTo(Status.LIVE);
        assertThat(live().own()).extracting(ModelSet.Member::key).containsExactly(TABLES);
    }

    @Test
    void a_page_that_is_out_of_date_decides_nothing() {
        ModelChange change = propose(draft("ours"), Schedule.AT_ONCE);
        approve(change, "clara");

        refused(Why.CHANGED, () -> approve(change, "clara"));
        refused(Why.CHANGED, () -> asBank(() -> changes.withdraw(change.id(), change.version(), "anna")));
    }

    @Test
    void what_is_not_proven_writes_no_row() {
        for (String text : List.of("wrong", "failing")) {
            ModelDraft draft = draft(text);
            refused(Why.NOT_PROVEN, () -> propose(draft, Schedule.AT_ONCE));
        }
        assertThat(asBank(() -> changes.newest(10))).isEmpty();
        assertThat(asBank(() -> jdbc.sql("select count(*) from proofline.model_version where tenant_id = :bank")
                        .param("bank", bank.value())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_change_needs_a_reason_a_difference_and_a_time_to_come() {
        ModelDraft draft = draft("ours");
        refused(
                Why.REASON,
                () -> asBank(() -> proposals.propose(Map.of(draft.id(), 1), " ", Schedule.AT_ONCE, "anna")));
        refused(Why.SCHEDULE, () -> propose(draft, new Schedule(Optional.of(Instant.EPOCH), Optional.empty())));
        refused(Why.SCHEDULE, () -> propose(draft, new Schedule(Optional.empty(), Optional.of(100))));
        refused(
                Why.DRAFT_STALE,
                () -> asBank(() -> proposals.propose(Map.of(draft.id(), 7), "x", Schedule.AT_ONCE, "anna")));
        ModelDraft same = asBank(() -> drafts.create(sets.liveVersion(TABLES).orElseThrow(), "The same", "anna"));
        refused(Why.NO_CHANGE, () -> propose(same, Schedule.AT_ONCE));
    }

    @Test
    void what_is_sent_back_can_be_worked_on_and_proposed_again() {
        ModelDraft draft = draft("ours");
        ModelChange change = propose(draft, Schedule.AT_ONCE);
        assertThat(asBank(() -> drafts.get(draft.id())).open()).isFalse();
        refused(Why.REASON, () -> asBank(() -> changes.sendBack(change.id(), change.version(), "", "clara")));

        ModelChange back =
                asBank(() -> changes.sendBack(change.id(), change.version(), "Say why in the annotation", "clara"));
        assertThat(back.status()).isEqualTo(Status.SENT_BACK);
        assertThat(back.note()).isEqualTo("Say why in the annotation");
        assertThat(propose(draft, Schedule.AT_ONCE).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void a_change_that_others_overtook_is_not_approved() {
        ModelChange first = propose(draft("ours"), Schedule.AT_ONCE);
        ModelChange second = propose(draft("theirs"), Schedule.AT_ONCE);
        approve(first, "clara");

        refused(Why.BEHIND, () -> approve(second, "clara"));
    }

    @Test
    void a_trial_gets_its_share_until_it_is_stopped() {
        UUID before = live().id();
        ModelChange trial = approve(propose(draft("ours"), new Schedule(Optional.empty(), Optional.of(50))), "clara");
        assertThat(trial.status()).isEqualTo(Status.CANARY);
        UUID tried = trial.set().orElseThrow();

        int onTrial = 0;
        for (int i = 0; i < 20; i++) {
            UUID id = cases.open(bank).id();
            boolean share = CanaryShare.of(id) < 50;
            assertThat(asBank(() -> caseSets.of(id))).contains(share ? tried : before);
            onTrial += share ? 1 : 0;
        }
        long since = asBank(() -> sets.live().orElseThrow().sequence());
        assertThat(figures.of(Set.of(bank), tried, since).opened()).isEqualTo(onTrial);
        assertThat(figures.of(Set.of(bank), before, since).opened()).isEqualTo(20 - onTrial);

        refused(Why.TRIAL_RUNNING, () -> approve(propose(draft("theirs"), Schedule.AT_ONCE), "clara"));
        assertThat(asBank(() -> changes.judge(trial.id(), trial.version(), false, "anna"))
                        .status())
                .isEqualTo(Status.STOPPED);
        assertThat(asBank(() -> drafts.get(trial.items().get(0).draft()).open()))
                .as("what was tried can be worked on")
                .isTrue();
        assertThat(asBank(() -> sets.live().orElseThrow().canary())).isEmpty();
        assertThat(live().id()).isEqualTo(before);
        cases.open(bank);
        assertThat(figures.of(Set.of(bank), before, since).opened())
                .as("what is opened after the trial is no part of it")
                .isEqualTo(20 - onTrial);
    }

    @Test
    void a_trial_of_a_default_is_compared_over_the_tenants_that_take_it() {
        TenantId follower = bank;
        TenantId other = TestTenant.in(tenants);
        bank = Tenants.PLATFORM;
        UUID before = live().id();
        ModelChange trial = approve(propose(draft("ours"), new Schedule(Optional.empty(), Optional.of(50))), "clara");
        UUID tried = trial.set().orElseThrow();
        long since = asBank(() -> sets.live().orElseThrow().sequence());
        List<UUID> ofFollower =
                Stream.generate(() -> cases.open(follower).id()).limit(8).toList();
        List<UUID> ofOther =
                Stream.generate(() -> cases.open(other).id()).limit(5).toList();
        score(follower, ofFollower, 90, 10);
        score(other, ofOther, 40, 60);
        try {
            Figures old = figures.of(Set.of(Tenants.PLATFORM, follower, other), before, since);
            Figures fresh = figures.of(Set.of(Tenants.PLATFORM, follower, other), tried, since);
            List<UUID> all =
                    Stream.concat(ofFollower.stream(), ofOther.stream()).toList();
            List<UUID> onTrial =
                    all.stream().filter(id -> CanaryShare.of(id) < 50).toList();

            assertThat(fresh.opened()).isEqualTo(onTrial.size());
            assertThat(old.opened()).isEqualTo(13 - onTrial.size());
            assertThat(old.accepted() + fresh.accepted()).isEqualTo(8);
            assertThat(old.rejected() + fresh.rejected()).isEqualTo(5);
            assertThat(figures.of(Set.of(follower), before, since).rejected()).isZero();
            assertThat(figures.of(Set.of(Tenants.PLATFORM), tried, since).opened())
                    .isZero();
            assertThat(figures.of(Set.of(follower), tried, since).medianTime())
                    .isEqualTo(ofFollower.stream()
                            .filter(onTrial::contains)
                            .findFirst()
                            .map(tenSeconds -> Duration.ofSeconds(10)));
        } finally {
            asBank(() -> changes.judge(trial.id(), trial.version(), false, "anna"));
        }
    }

    /** As if the tables and a decision after so many seconds had scored them. */
    private void score(TenantId tenant, List<UUID> ids, int score, int seconds) {
        transaction.run(tenant, () -> jdbc.sql("""
                        update proofline.kyc_case
                           set score = :score, band = case when :score >= 80 then 'accepted' else 'rejected' end,
                               decided_at = opened_at + make_interval(secs => :seconds)
                         where id in (:ids)
                        """)
                .param("score", score)
                .param("seconds", seconds)
                .param("ids", ids)
                .update());
    }

    @Test
    void a_trial_that_an_emergency_ended_is_not_widened() {
        UUID standard = live().id();
        approve(propose(draft("ours"), Schedule.AT_ONCE), "clara");
        ModelChange trial =
                approve(propose(draft("ours, bolder"), new Schedule(Optional.empty(), Optional.of(50))), "clara");
        asBank(() -> proposals.rollBackNow("It rejects everybody", "anna"));

        ModelChange judged = asBank(() -> changes.judge(trial.id(), trial.version(), true, "anna"));

        assertThat(judged.status()).isEqualTo(Status.FAILED);
        assertThat(live().id()).isEqualTo(standard);
    }

    @Test
    void one_goes_back_to_any_set_that_was_live_and_to_no_other() {
        UUID standard = live().id();
        approve(propose(draft("ours"), Schedule.AT_ONCE), "clara");
        approve(propose(draft("ours again"), Schedule.AT_ONCE), "clara");

        assertThat(asBank(() -> proposals.earlierSets()).stream().map(ModelSet::id))
                .contains(standard);
        refused(Why.NO_CHANGE, () -> asBank(() -> proposals.proposeRollback(live().id(), "x", "anna")));
        ModelChange back = asBank(() -> proposals.proposeRollback(standard, "Back", "anna"));
        refused(Why.FOUR_EYES, () -> approve(back, "anna"));
        approve(back, "clara");
        assertThat(live().id()).isEqualTo(standard);
    }

    @Test
    void an_emergency_is_live_at_once_and_taken_back_if_nobody_else_agrees() {
        UUID standard = live().id();
        approve(propose(draft("ours"), Schedule.AT_ONCE), "clara");
        UUID ours = live().id();

        ModelChange now = asBank(() -> proposals.rollBackNow("It rejects everybody", "anna"));
        assertThat(live().id()).isEqualTo(standard);
        assertThat(now.status()).isEqualTo(Status.TO_CONFIRM);
        asBank(() -> changes.sendBack(now.id(), now.version(), "It does not", "clara"));
        assertThat(live().id()).isEqualTo(ours);
    }

    @Test
    void a_newer_default_leaves_own_versions_and_offers_itself() {
        approve(propose(draft("ours"), Schedule.AT_ONCE), "clara");
        UUID mine = live().member(TABLES).orElseThrow().versionId();
        assertThat(asBank(() -> own.all())).singleElement().satisfies(each -> assertThat(each.behind())
                .isFalse());

        defaults.publish(SampleModels.build("newer " + UUID.randomUUID()));
        cases.open(bank);

        assertThat(live().member(TABLES).orElseThrow().versionId()).isEqualTo(mine);
        assertThat(live().base())
                .contains(asBank(() -> sets.defaultSet().orElseThrow().id()));
        assertThat(live().member("ekyc-verification").orElseThrow().owner()).isEqualTo(Tenants.PLATFORM);
        assertThat(asBank(() -> own.all())).singleElement().satisfies(each -> assertThat(each.behind())
                .isTrue());

        ModelDraft asItIs = asBank(() -> own.keep(TABLES, "Ours as it is", "anna"));
        approve(propose(asItIs, Schedule.AT_ONCE), "clara");
        assertThat(live().member(TABLES).orElseThrow().versionId()).isEqualTo(mine);
        assertThat(asBank(() -> own.all())).singleElement().satisfies(each -> assertThat(each.behind())
                .isFalse());
        refused(Why.NO_CHANGE, () -> propose(asBank(() -> own.keep(TABLES, "Once more", "anna")), Schedule.AT_ONCE));

        defaults.publish(SampleModels.build("newest " + UUID.randomUUID()));
        cases.open(bank);
        ModelDraft kept = asBank(() -> own.keep(TABLES, "Ours on the new base", "anna"));
        ModelDraft better = asBank(() ->
                drafts.save(kept.id(), 1, new DraftContent("Ours", "", "ours, with the news", List.of()), "anna"));
        approve(propose(better, Schedule.AT_ONCE), "clara");
        assertThat(asBank(() -> own.all())).singleElement().satisfies(each -> assertThat(each.behind())
                .isFalse());

        ModelDraft standard = asBank(() -> own.takeOver(TABLES, "The default", "anna"));
        approve(propose(standard, Schedule.AT_ONCE), "clara");
        assertThat(live().own()).isEmpty();
    }

    @Test
    void whoever_decides_after_a_roll_back_sees_which_newer_defaults_come_along() {
        UUID standard = live().id();
        approve(propose(draft("ours"), Schedule.AT_ONCE), "clara");
        approve(asBank(() -> proposals.proposeRollback(standard, "Back", "anna")), "clara");
        defaults.publish(SampleModels.build("newer " + UUID.randomUUID()));
        cases.open(bank);
        assertThat(live().id()).isEqualTo(standard);

        ModelChange change = propose(draft("ours again"), Schedule.AT_ONCE);
        assertThat(asBank(() -> changes.comingAlong(change)))
                .extracting(ModelVersion::key)
                .containsExactly("ekyc-verification");
        ModelChange done = approve(change, "clara");
        assertThat(asBank(() -> changes.comingAlong(done))).isEmpty();
        assertThat(live().member("ekyc-verification").orElseThrow().versionId())
                .isEqualTo(asBank(() -> sets.defaultSet()
                        .orElseThrow()
                        .member("ekyc-verification")
                        .orElseThrow()
                        .versionId()));
    }

    @Test
    void every_step_is_an_entry_of_the_tenants_trail() {
        ModelChange change = propose(draft("ours"), Schedule.AT_ONCE);
        approve(change, "clara");

        assertThat(asBank(() -> jdbc.sql("select action from proofline.audit_queue where case_id is null")
                        .query(String.class)
                        .list()))
                .contains(
                        "model_draft_created", "model_change_proposed", "model_change_approved", "model_set_released");
    }

    @Test
    void another_tenant_reaches_no_change() {
        ModelChange change = propose(draft("ours"), Schedule.AT_ONCE);
        TenantId other = TestTenant.in(tenants);

        assertThatThrownBy(() -> transaction.call(other, () -> changes.approve(change.id(), 0, "", "mallory")))
                .isInstanceOf(ModelNotFound.class);
        assertThat(transaction.call(other, () -> changes.newest(10))).isEmpty();
    }

    @Test
    void another_node_sees_what_goes_live_without_a_restart_and_opens_cases_on_it() {
        try (ConfigurableApplicationContext other = anotherNode()) {
            UUID before = live().id();
            TenantTransaction there = other.getBean(TenantTransaction.class);
            ModelSets thereSets = other.getBean(ModelSets.class);
            assertThat(there.call(bank, () -> thereSets.liveSet().orElseThrow().id()))
                    .isEqualTo(before);

            approve(propose(draft("ours"), new Schedule(Optional.empty(), Optional.of(50))), "clara");

            assertThat(there.call(bank, () -> thereSets.live())).isEqualTo(asBank(() -> sets.live()));
            for (int i = 0; i < 6; i++) {
                UUID id = other.getBean(Cases.class).open(bank).id();
                assertThat(asBank(() -> caseSets.of(id)))
                        .contains(asBank(() -> sets.live().orElseThrow().setFor(id)));
            }
        }
    }

    private static ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(CaseTest.Application.class, PlainChanges.class)
                .web(WebApplicationType.NONE)
                .properties(CaseTest.class.getAnnotation(SpringBootTest.class).properties())
                .run();
    }
}
