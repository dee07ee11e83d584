package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.NotingProcess;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.calendar.BusinessCalendar;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class ReviewRulingsTest {

    private static final Duration LIMIT = Duration.ofHours(4);
    private static final Ruling ACCEPT =
            new Ruling(ReviewVerdict.ACCEPT, List.of("same_person_confirmed"), "Called the applicant.");
    private static final Ruling REJECT = new Ruling(ReviewVerdict.REJECT, List.of("document_altered"), "");

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private ReviewIntake intake;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewRulings rulings;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private BusinessCalendars calendars;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private NotingProcess process;

    private TenantId tenant;
    private UUID caseId;

    @BeforeEach
    void a_case_of_a_tenant_that_works_day_and_night() {
        tenant = TestTenant.in(tenants);
        caseId = cases.open(tenant).id();
        TenantScope.run(tenant, () -> calendars.set(BusinessCalendar.always(ZoneOffset.UTC)));
    }

    @Test
    void a_decision_is_recorded_once_and_told_to_the_process() {
        TenantScope.run(tenant, () -> {
            ReviewTask mine = claimed(ReviewOverride.NONE, "ayesha");
            rulings.decide(mine.id(), mine.version(), "ayesha", ACCEPT);
            ReviewTask decided = tasks.ofCase(caseId).orElseThrow();
            assertThat(decided.verdict()).isEqualTo(ReviewVerdict.ACCEPT);
            assertThat(decided.comment()).isEqualTo("Called the applicant.");

            assertThatThrownBy(() -> rulings.decide(mine.id(), mine.version(), "ayesha", ACCEPT))
                    .isInstanceOfSatisfying(
                            TaskTaken.class, late -> assertThat(late.why()).isEqualTo(TaskRefused.Why.DECIDED));
            assertThat(process.about(caseId)).containsExactly("start", "settle-accept");
            assertThat(actions()).containsOnlyOnce(AuditActions.REVIEW_DECIDED);
        });
    }

    @Test
    void a_verdict_in_the_moment_in_which_a_timer_moves_the_case_can_be_given_again() {
        TenantScope.run(tenant, () -> {
            ReviewTask mine = claimed(ReviewOverride.NONE, "ayesha");
            process.move(true);
            try {
                assertThatThrownBy(() -> rulings.decide(mine.id(), mine.version(), "ayesha", ACCEPT))
                        .isInstanceOfSatisfying(
                                TaskStale.class, late -> assertThat(late.why()).isEqualTo(TaskRefused.Why.CHANGED));
            } finally {
                process.move(false);
            }
            assertThat(tasks.ofCase(caseId).orElseThrow().heldBy("ayesha")).isTrue();
            assertThat(actions()).doesNotContain(AuditActions.REVIEW_DECIDED);

            rulings.decide(mine.id(), mine.version(), "ayesha", ACCEPT);
            assertThat(actions()).containsOnlyOnce(AuditActions.REVIEW_DECIDED);
        });
    }

    @Test
    void who_does_not_hold_a_case_does_not_decide_it() {
        TenantScope.run(tenant, () -> {
            ReviewTask free = open(ReviewOverride.NONE);
            assertThatThrownBy(() -> rulings.decide(free.id(), free.version(), "budi", ACCEPT))
                    .isInstanceOfSatisfying(TaskNotYours.class, refused -> assertThat(refused.why())
                            .isEqualTo(TaskRefused.Why.NOT_CLAIMED));
            tasks.claim(free.id(), "ayesha");
            assertThatThrownBy(() -> rulings.decide(free.id(), free.version() + 1, "budi", ACCEPT))
                    .isInstanceOf(TaskNotYours.class);
            assertThat(process.about(caseId)).containsExactly("start");
        });
    }

    @Test
    void a_page_from_before_a_change_decides_nothing() {
        TenantScope.run(tenant, () -> {
            ReviewTask old = claimed(ReviewOverride.NONE, "ayesha");
            tasks.requeue(old.id(), Queues.SENIOR, "sara");
            ReviewTask again = tasks.claim(old.id(), "ayesha");

            assertThatThrownBy(() -> rulings.decide(old.id(), old.version(), "ayesha", ACCEPT))
                    .isInstanceOf(TaskStale.class);
            assertThatThrownBy(() -> rulings.hold(old.id(), old.version(), "ayesha", tomorrow()))
                    .isInstanceOf(TaskStale.class);
            assertThatThrownBy(() -> tasks.escalate(old.id(), old.version(), "ayesha"))
                    .isInstanceOf(TaskStale.class);
            assertThat(process.about(caseId)).containsExactly("start");
            assertThat(rulings.decide(again.id(), again.version(), "ayesha", ACCEPT)
                            .status())
                    .isEqualTo(ReviewStatus.DECIDED);
        });
    }

    @Test
    void a_case_on_hold_is_nobodys_and_comes_back_with_the_time_that_was_left() {
        TenantScope.run(tenant, () -> {
            ReviewTask mine = claimed(ReviewOverride.NONE, "ayesha");
            rulings.hold(mine.id(), mine.version(), "ayesha", tomorrow());
            ReviewTask held = tasks.ofCase(caseId).orElseThrow();
            assertThat(held.status()).isEqualTo(ReviewStatus.ON_HOLD);
            assertThat(tasks.next(Queues.ALL, "budi")).isEmpty();
            assertThatThrownBy(() -> tasks.claim(mine.id(), "budi"))
                    .isInstanceOfSatisfying(
                            TaskTaken.class, late -> assertThat(late.why()).isEqualTo(TaskRefused.Why.ON_HOLD));

            ReviewTask back = intake.open(caseId, Queues.GENERAL, LIMIT, ReviewOverride.NONE, List.of());
            assertThat(back.id()).isEqualTo(mine.id());
            assertThat(back.status()).isEqualTo(ReviewStatus.WAITING);
            assertThat(Duration.between(Instant.now(), back.dueAt())).isBetween(LIMIT.minusMinutes(5), LIMIT);
            assertThat(process.about(caseId)).containsExactly("start", "hold");
            assertThat(actions()).contains(AuditActions.TASK_HELD, AuditActions.TASK_RESUMED);
        });
    }

    @Test
    void a_hold_ends_and_does_so_within_ninety_days() {
        TenantScope.run(tenant, () -> {
            ReviewTask mine = claimed(ReviewOverride.NONE, "ayesha");
            for (Instant until :
                    List.of(Instant.now().minusSeconds(1), Instant.now().plus(91, ChronoUnit.DAYS))) {
                assertThatThrownBy(() -> rulings.hold(mine.id(), mine.version(), "ayesha", until))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(tasks.find(mine.id()).orElseThrow().heldBy("ayesha")).isTrue();
        });
    }

    @Test
    void asking_the_applicant_ends_the_task_without_a_decision() {
        TenantScope.run(tenant, () -> {
            ReviewTask mine = claimed(ReviewOverride.NONE, "ayesha");
            rulings.ask(
                    mine.id(),
                    mine.version(),
                    "ayesha",
                    List.of(new EvidenceRequest(EvidenceKind.SELFIE, "face_blurred")),
                    "");
            ReviewTask returned = tasks.ofCase(caseId).orElseThrow();
            assertThat(returned.status()).isEqualTo(ReviewStatus.RETURNED);
            assertThat(returned.verdict()).isNull();
            assertThat(returned.decidedBy()).isEqualTo("ayesha");
            assertThat(process.about(caseId)).containsExactly("start", "ask-1");
            assertThat(trail.ofCase(caseId))
                    .filteredOn(line -> line.action().equals(AuditActions.EVIDENCE_REQUESTED))
                    .singleElement()
                    .satisfies(line -> assertThat(line.actor()).isEqualTo(Actor.staff("ayesha")));
        });
    }

    @Test
    void who_decided_first_can_in_no_way_approve() {
        TenantScope.run(tenant, () -> {
            ReviewTask approval = proposedBy("ayesha");
            assertThat(approval.kind()).isEqualTo(ReviewKind.APPROVAL);
            assertThat(approval.firstBy()).isEqualTo("ayesha");
            assertThat(actions()).contains(AuditActions.REVIEW_PROPOSED).doesNotContain(AuditActions.REVIEW_DECIDED);

            assertThatThrownBy(() -> tasks.claim(approval.id(), "ayesha"))
                    .isInstanceOfSatisfying(TaskNotYours.class, refused -> assertThat(refused.why())
                            .isEqualTo(TaskRefused.Why.FOUR_EYES));
            assertThatThrownBy(() -> tasks.reassign(approval.id(), "ayesha", "sara"))
                    .isInstanceOf(TaskNotYours.class);
            assertThat(tasks.next(Queues.ALL, "ayesha")).isEmpty();
            tasks.claim(approval.id(), "budi");
            assertThatThrownBy(() -> rulings.agree(approval.id(), approval.version() + 1, "ayesha", ""))
                    .isInstanceOf(TaskNotYours.class);
            assertThat(process.about(caseId)).containsExactly("start", "settle-accept-low_score");
        });
    }

    @Test
    void the_table_itself_refuses_a_second_who_is_the_first() {
        UUID approval = TenantScope.call(tenant, () -> proposedBy("ayesha").id());
        JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
        assertThatThrownBy(() -> superuser
                        .sql(
                                "update proofline.review_task set status = 'claimed', claimed_by = 'ayesha' where id = :id")
                        .param("id", approval)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("second_is_not_the_first");
    }

    @Test
    void the_second_person_agrees_to_the_firsts_reasons() {
        TenantScope.run(tenant, () -> {
            ReviewTask approval = proposedBy("ayesha");
            ReviewTask mine = tasks.claim(approval.id(), "budi");
            ReviewTask agreed = rulings.agree(mine.id(), mine.version(), "budi", "I called too.");
            assertThat(agreed.verdict()).isEqualTo(ReviewVerdict.ACCEPT);
            assertThat(agreed.reasonCodes()).isEqualTo(ACCEPT.reasonCodes());
            assertThat(agreed.agreed()).isTrue();
            assertThat(process.about(caseId)).containsExactly("start", "settle-accept-low_score", "agree");
            assertThat(actions()).contains(AuditActions.REVIEW_APPROVED);
        });
    }

    @Test
    void the_second_person_sends_it_back_and_says_why() {
        TenantScope.run(tenant, () -> {
            ReviewTask approval = proposedBy("ayesha");
            ReviewTask mine = tasks.claim(approval.id(), "budi");
            assertThatThrownBy(() -> rulings.sendBack(mine.id(), mine.version(), "budi", " "))
                    .isInstanceOf(IllegalArgumentException.class);
            ReviewTask back = rulings.sendBack(mine.id(), mine.version(), "budi", "The scar is missing.");
            assertThat(back.status()).isEqualTo(ReviewStatus.RETURNED);
            assertThat(back.agreed()).isFalse();
            assertThat(process.about(caseId)).containsExactly("start", "settle-accept-low_score", "send-back");
            ReviewTask anew = open(ReviewOverride.LOW_SCORE);
            assertThat(anew.kind()).isEqualTo(ReviewKind.REVIEW);
            assertThat(tasks.allOfCase(caseId)).hasSize(3);
        });
    }

    @Test
    void a_rejection_overrides_nothing() {
        TenantScope.run(tenant, () -> {
            ReviewTask mine = claimed(ReviewOverride.FRAUD_FLAG, "ayesha");
            rulings.decide(mine.id(), mine.version(), "ayesha", REJECT);
            assertThat(actions()).contains(AuditActions.REVIEW_DECIDED).doesNotContain(AuditActions.REVIEW_PROPOSED);
        });
    }

    @Test
    void a_look_back_holds_nothing_up_and_records_whether_it_agrees() {
        TenantScope.run(tenant, () -> {
            assertThat(intake.sample(caseId, 1, LIMIT, List.of())).isTrue();
            lifecycle.conclude(caseId, CaseDecision.ACCEPTED, List.of(), Actor.SYSTEM);
            ReviewTask look = tasks.next(List.of(Queues.QUALITY), "sara").orElseThrow();
            ReviewTask done = rulings.decide(look.id(), look.version(), "sara", REJECT);
            assertThat(done.agreed()).isFalse();
            assertThat(tasks.qualityOf(caseId)).contains(done);
            assertThat(tasks.ofCase(caseId)).isEmpty();
            assertThat(process.about(caseId)).containsExactly("start");
            assertThat(actions()).contains(AuditActions.QUALITY_SAMPLED, AuditActions.QUALITY_REVIEWED);
        });
    }

    @Test
    void the_lot_falls_on_as_many_cases_as_the_rate_says_and_always_on_the_same() {
        long drawn = java.util.stream.LongStream.range(0, 20_000)
                .mapToObj(number -> new UUID(number * 0x9E3779B97F4A7C15L, ~number))
                .filter(id -> QualityDraw.of(id) < 0.05)
                .count();
        assertThat(drawn).isBetween(850L, 1_150L);
        assertThat(QualityDraw.of(caseId)).isEqualTo(QualityDraw.of(caseId)).isBetween(0.0, 1.0);
        TenantScope.run(tenant, () -> {
            assertThat(intake.sample(caseId, 0, LIMIT, List.of())).isFalse();
            assertThat(tasks.qualityOf(caseId)).isEmpty();
        });
    }

    private ReviewTask proposedBy(String first) {
        ReviewTask mine = claimed(ReviewOverride.LOW_SCORE, first);
        rulings.decide(mine.id(), mine.version(), first, ACCEPT);
        return intake.second(caseId, Queues.SENIOR, LIMIT, List.of());
    }

    private ReviewTask claimed(ReviewOverride override, String reviewer) {
        return tasks.claim(open(override).id(), reviewer);
    }

    private ReviewTask open(ReviewOverride override) {
        return intake.open(caseId, Queues.GENERAL, LIMIT, override, List.of("face_match_doubtful"));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS);
    }

    private List<String> actions() {
        return trail.ofCase(caseId).stream().map(AuditLine::action).toList();
    }
}
