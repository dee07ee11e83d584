package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.review.IdleReviews;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.process.ReviewVerdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/** How cases come to people, and away from those who leave them, in a real browser; the checks are scripted. */
class QueuesIT extends ScriptedScenarios {

    private static final Map<String, String> FROM_IRAN = Map.of("country", "IRN", "surname", "OKAFOR");

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewRulings rulings;

    @AfterEach
    void leaveNothingFree() {
        bank.clearQueues();
    }

    @Test
    void a_case_stands_in_the_queue_that_the_table_chose_and_every_counter_is_right() throws Exception {
        // Of its own, since one name more to a document is a suspicion that all of its later cases have.
        Bank bank = QueuesIT.bank.neighbour("queue-routing-bank");
        UUID general = bank.inReview("ROUTE-GENERAL");
        UUID senior = bank.inReview("ROUTE-SENIOR", FROM_IRAN);
        UUID fraud = bank.inReview("ROUTE-FRAUD", Map.of("country", "CHE", "surname", "SOMEBODY-ELSE"));
        Map.of(general, Queues.GENERAL, senior, Queues.SENIOR, fraud, Queues.FRAUD)
                .forEach((id, queue) -> {
                    assertThat(bank.row("select queue from proofline.review_task where case_id = :p1", id))
                            .containsEntry("queue", queue);
                    assertThat(bank.entry(id, "task_created").details()).containsEntry("queue", queue);
                    assertThat(bank.trail(id)).anySatisfy(line -> assertThat(line.details())
                            .containsEntry("model", "queue-routing")
                            .containsEntry("decision", "queue"));
                });

        browser.logIn(bank.senior());
        Map<String, String> open = new HashMap<>();
        bank.rows("select queue, count(*) as cases from proofline.review_task"
                        + " where status in ('waiting', 'claimed', 'on_hold') group by queue")
                .forEach(row -> open.put(String.valueOf(row.get("queue")), String.valueOf(row.get("cases"))));
        assertThat(open).containsKeys(Queues.GENERAL, Queues.SENIOR, Queues.FRAUD);
        open.forEach((queue, cases) -> assertThat(browser.find(".tabs a[href$='queue=" + queue + "'] .count")
                        .getText())
                .as(queue)
                .isEqualTo(cases));
        browser.click(".tabs a[href$='queue=fraud']");
        assertThat(browser.text()).contains("ROUTE-FRAUD").doesNotContain("ROUTE-GENERAL", "ROUTE-SENIOR");
        browser.shootBoth("queue-fraud");
        browser.logOut();

        browser.logIn(bank.reviewer());
        assertThat(browser.text()).contains("ROUTE-GENERAL").doesNotContain("ROUTE-FRAUD", "ROUTE-SENIOR");
        browser.open("/console/cases/" + fraud);
        assertThat(browser.text()).contains("There is nothing here");
        assertThat(bank.actionsOf(bank.reviewer(), fraud)).isEmpty();
    }

    @Test
    void the_next_case_is_the_one_that_is_due_first_and_then_nobody_elses() {
        UUID first = bank.inReview("PULL-1");
        UUID second = bank.inReview("PULL-2");
        browser.logIn(bank.reviewer());
        browser.keys("n");
        browser.awaitText("Your decision");
        assertThat(browser.path()).isEqualTo("/console/cases/" + first);
        assertThat(bank.row("select status, claimed_by from proofline.review_task where case_id = :p1", first))
                .containsEntry("status", "claimed")
                .containsEntry("claimed_by", bank.reviewer().username());
        assertThat(bank.actionsOf(bank.reviewer(), first)).contains("task_claimed");

        browser.open("/console/queue");
        browser.keys("n");
        browser.awaitText("Your decision");
        assertThat(browser.path()).isEqualTo("/console/cases/" + second);
        browser.open("/console/queue?who=" + bank.reviewer().username());
        assertThat(browser.text()).contains("PULL-1", "PULL-2", "Go on");
    }

    @Test
    void a_double_click_takes_one_case_from_a_queue_that_was_empty_when_its_page_was_opened() {
        bank.clearQueues();
        browser.logIn(bank.reviewer());
        browser.open("/console/queue");
        assertThat(browser.find("[data-key=n]").isEnabled()).isFalse();
        UUID first = bank.inReview("TWICE-1");
        UUID second = bank.inReview("TWICE-2");
        browser.number("htmx.ajax('GET', '/console/queue', { source: '#board', target: '#board' }); return 1");
        browser.awaitText("TWICE-1");
        new Actions(browser.driver()).doubleClick(browser.find("[data-key=n]")).perform();
        browser.awaitText("Your decision");
        assertThat(browser.path()).isEqualTo("/console/cases/" + first);
        assertThat(bank.task(second).status()).isEqualTo(ReviewStatus.WAITING);
        assertThat(bank.actionsOf(bank.reviewer(), second)).isEmpty();
    }

    @Test
    void a_reviewer_finds_a_case_by_reference_by_id_and_by_filter() throws Exception {
        UUID wanted = bank.inReview("FIND-ME-77");
        bank.inReview("OTHER-78");
        browser.logIn(bank.senior());
        browser.shoot("queue-work");
        browser.keys("f");
        browser.find("input[name=q]").sendKeys("FIND-ME");
        browser.click("#filter button");
        assertThat(browser.text()).contains("FIND-ME-77").doesNotContain("OTHER-78");
        browser.shoot("queue-filtered");
        browser.open("/console/queue?q=" + wanted.toString().substring(0, 13));
        assertThat(browser.text()).contains("FIND-ME-77").doesNotContain("OTHER-78");
        browser.open("/console/queue?reason=face_match_doubtful&country=CHE&sort=oldest");
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.shoot("queue-work-phone");
        browser.open("/console/queue?pack=id-ktp");
        assertThat(browser.text()).contains("Nothing fits the filter.");
        browser.shoot("queue-empty-phone");
    }

    @Test
    void an_overdue_case_is_marked_and_its_timer_brings_it_to_the_seniors() throws Exception {
        UUID id = bank.inReview("LATE-1");
        bank.row(
                "update proofline.review_task set due_at = due_at - interval '3 days' where case_id = :p1 returning id",
                id);
        browser.logIn(bank.senior());
        assertThat(browser.find(".tabs a[href$='queue=general'] .count.late").getText())
                .isEqualTo("1 overdue");
        browser.open("/console/queue?overdue=true");
        assertThat(browser.find("tr.late").getText()).contains("LATE-1", "overdue");
        browser.shootBoth("queue-overdue");

        bank.fire("review-overdue", id);
        await().until(() -> bank.task(id).escalatedAt() != null);
        browser.open("/console/queue?queue=senior");
        assertThat(browser.text()).contains("LATE-1");
        assertThat(bank.row("select queue, status from proofline.review_task where case_id = :p1", id))
                .containsEntry("queue", Queues.SENIOR)
                .containsEntry("status", "waiting");
        assertThat(bank.entry(id, "task_escalated")).satisfies(line -> {
            assertThat(line.actor().kind()).isEqualTo(ActorKind.SYSTEM);
            assertThat(line.details()).containsEntry("from", Queues.GENERAL).containsEntry("to", Queues.SENIOR);
        });
    }

    @Test
    void a_case_that_was_left_open_goes_back_to_its_queue() {
        UUID id = bank.inReview("IDLE-1");
        browser.logIn(bank.reviewer());
        browser.open("/console/cases/" + id);
        browser.click("form[action$=claim] button");
        IdleReviews idle = bank.bean(IdleReviews.class);
        idle.release(bank.tenant());
        assertThat(bank.task(id).heldBy(bank.reviewer().username())).isTrue();

        bank.row(
                "update proofline.review_task set last_seen_at = last_seen_at - interval '1 day'"
                        + " where case_id = :p1 returning id",
                id);
        idle.release(bank.tenant());
        browser.number("htmx.trigger('#heartbeat', 'seen'); return 1");
        browser.awaitText("This case is no longer in your hands");
        assertThat(bank.task(id).status()).isEqualTo(ReviewStatus.WAITING);
        assertThat(bank.entry(id, "task_left_idle").details())
                .containsEntry("holder", bank.reviewer().username());
    }

    /** Of accepted cases of a high-risk country the table wants every second one looked at again. */
    @Test
    void a_decision_of_the_tables_that_the_lot_fell_on_is_looked_at_again() throws Exception {
        UUID id = bank.accepted("LOOK-BACK-0", FROM_IRAN);
        for (int i = 1; tasks(id).isEmpty() && i < 30; i++) {
            id = bank.accepted("LOOK-BACK-" + i, FROM_IRAN);
        }
        assertThat(tasks(id)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("kind", "quality")
                .containsEntry("queue", Queues.QUALITY));
        Map<String, Object> lot = bank.entry(id, "quality_sampled").details();
        assertThat(((Number) lot.get("draw")).doubleValue()).isLessThan(((Number) lot.get("rate")).doubleValue());

        browser.logIn(bank.senior());
        browser.click(".tabs a[href$='queue=quality']");
        browser.click("form[action='/console/cases/" + id + "/claim'] button");
        browser.keys("r");
        browser.press("input[name=reject][value=face_mismatch]");
        browser.keys("d");
        browser.shoot("look-back-confirm");
        browser.click("#confirm button[data-for=REJECT]");
        assertThat(tasks(id)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("verdict", "reject")
                .containsEntry("agreed", false)
                .containsEntry("decided_by", bank.senior().username()));
        assertThat(bank.file(id).decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(bank.entry(id, bank.senior(), "quality_reviewed").details())
                .containsEntry("verdict", "reject")
                .containsEntry("agreed", false);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_senior_moves_many_cases_and_learns_which_could_not_be_moved() throws Exception {
        UUID first = bank.inReview("BULK-1");
        UUID second = bank.inReview("BULK-2");
        UUID third = bank.inReview("BULK-3");
        Staff colleague = bank.staff("Sigrid Second", StaffRole.SENIOR_REVIEWER);
        browser.logIn(bank.senior());
        browser.open("/console/queue?q=BULK-");
        browser.press("#all-rows");
        browser.find("#bulk select").sendKeys("Senior");
        browser.shoot("bulk-chosen");
        browser.click("#bulk button");
        assertThat(browser.text()).contains("Put 3 cases into the queue “Senior”?");
        browser.shoot("bulk-confirm");
        bank.within(() -> tasks.claim(bank.task(third).id(), bank.reviewer().username()));
        decideBehindTheScenes(third);
        browser.click("#bulk-yes");
        assertThat(browser.text())
                .contains(
                        "2 cases went to the queue “Senior”.",
                        "1 case was not moved",
                        "BULK-3",
                        "has decided this case");
        browser.shoot("bulk-done");
        for (UUID id : List.of(first, second)) {
            assertThat(bank.task(id).queue()).isEqualTo(Queues.SENIOR);
            assertThat(bank.actionsOf(bank.senior(), id)).contains("task_requeued");
        }
        assertThat(bank.actionsOf(bank.senior(), third)).isEmpty();

        browser.open("/console/queue?q=BULK-");
        for (UUID id : List.of(first, second)) {
            browser.press("input[name=task][value='" + bank.task(id).id() + "']");
        }
        browser.find("#bulk select").sendKeys("Sigrid");
        browser.click("#bulk button");
        assertThat(browser.text()).contains("Give 2 cases to Sigrid Second?");
        browser.click("#bulk-yes");
        assertThat(browser.text()).contains("2 cases went to Sigrid Second.");
        for (UUID id : List.of(first, second)) {
            assertThat(bank.task(id).heldBy(colleague.username())).isTrue();
            assertThat(bank.entry(id, bank.senior(), "task_reassigned").details())
                    .containsEntry("to", colleague.username());
        }
    }

    private static List<Map<String, Object>> tasks(UUID id) {
        return bank.rows(
                "select kind, queue, verdict, agreed, decided_by from proofline.review_task where case_id = :p1", id);
    }

    private void decideBehindTheScenes(UUID id) {
        ReviewTask mine = bank.task(id);
        bank.within(() -> rulings.decide(
                mine.id(),
                mine.version(),
                bank.reviewer().username(),
                new Ruling(ReviewVerdict.ACCEPT, List.of("same_person_confirmed"), "")));
    }
}
