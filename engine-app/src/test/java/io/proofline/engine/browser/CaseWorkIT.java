package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.conversation.CaseAttachments;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import io.proofline.specimens.demo.DemoCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The day of a review team in a real browser: each scenario looks at the page, at the database, and at the audit trail.
 * The checks are scripted, so that every case is as doubtful as the scenario needs it.
 */
class CaseWorkIT extends ScriptedScenarios {

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewRulings rulings;

    @Autowired
    private CaseComments comments;

    @Autowired
    private CaseAttachments attachments;

    @TempDir
    private Path files;

    @AfterEach
    void leaveNothingFree() {
        bank.clearQueues();
    }

    @Test
    void the_next_case_is_the_one_that_is_due_first_and_then_nobody_elses() {
        UUID first = bank.inReview("PULL-1");
        UUID second = bank.inReview("PULL-2");
        browser.logIn(bank.reviewer());
        browser.keys("n");
        browser.awaitText("Your decision");
        assertThat(browser.path()).isEqualTo("/console/cases/" + first);
        assertThat(bank.task(first).heldBy(bank.reviewer().username())).isTrue();
        assertThat(bank.actionsOf(bank.reviewer(), first)).contains("task_claimed");

        browser.open("/console/queue");
        browser.keys("n");
        browser.awaitText("Your decision");
        assertThat(browser.path()).isEqualTo("/console/cases/" + second);
        browser.open("/console/queue?who=" + bank.reviewer().username());
        assertThat(browser.text()).contains("PULL-1", "PULL-2", "Go on");
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
    void a_colleague_who_is_called_in_a_comment_finds_it_in_the_inbox() throws Exception {
        UUID id = bank.inReview("TALK-1");
        browser.logIn(bank.reviewer());
        browser.open("/console/cases/" + id);
        browser.find("#talk textarea").sendKeys("@" + bank.senior().username() + " is this the same ear? @nobody");
        browser.click("#talk form[action$=comments] button");
        assertThat(browser.text()).contains("Nobody who may see this case is called: nobody.", "the same ear");
        Path bill = Files.writeString(files.resolve("utility bill.pdf"), "%PDF-1.7 of a water company");
        browser.find("#talk input[type=file]").sendKeys(bill.toAbsolutePath().toString());
        browser.click("#talk form[action$=attachments] button");
        assertThat(browser.text()).contains("utility bill.pdf");
        Path page = Files.writeString(files.resolve("page.pdf"), "<script>alert(1)</script>");
        browser.find("#talk input[type=file]").sendKeys(page.toAbsolutePath().toString());
        browser.click("#talk form[action$=attachments] button");
        assertThat(browser.text()).contains("Only JPEG, PNG and PDF files are taken");
        browser.shoot("case-talk");

        assertThat(bank.within(() -> comments.unseen(bank.senior().username()))).isEqualTo(1);
        assertThat(bank.within(() -> attachments.ofCase(id))).hasSize(1);
        assertThat(bank.actionsOf(bank.reviewer(), id)).contains("comment_written", "evidence_received");

        browser.logOut();
        browser.logIn(bank.senior());
        assertThat(browser.find(".nav .count.fresh").getText()).isEqualTo("1");
        browser.keys("i");
        browser.awaitText("Where colleagues called you");
        assertThat(browser.text()).contains("is this the same ear?", "Rita Reviewer");
        browser.shoot("inbox");
        browser.click(".remarks a.ref");
        browser.open("/console/inbox");
        assertThat(browser.shows(".nav .count.fresh")).isFalse();
        assertThat(bank.within(() -> comments.unseen(bank.senior().username()))).isZero();
    }

    @Test
    void a_case_is_put_on_hold_and_taken_up_early() throws Exception {
        UUID id = bank.inReview("HOLD-1");
        browser.logIn(bank.reviewer());
        claim(id);
        browser.press("details:has(#hold) summary");
        browser.find("#hold input[type=date]")
                .sendKeys(LocalDate.now(ZoneOffset.UTC).plusDays(3).format(DateTimeFormatter.ofPattern("MMddyyyy")));
        browser.click("#hold button");
        assertThat(browser.text()).contains("The case is on hold until");
        assertThat(bank.task(id).status()).isEqualTo(ReviewStatus.ON_HOLD);
        assertThat(bank.actionsOf(bank.reviewer(), id)).contains("task_held");

        browser.open("/console/queue?status=on_hold");
        assertThat(browser.text()).contains("HOLD-1", "on hold until");
        browser.open("/console/cases/" + id);
        browser.shoot("case-on-hold");
        browser.click("#resume button");
        assertThat(browser.text()).contains("The case is back in its queue.");
        assertThat(bank.task(id).status()).isEqualTo(ReviewStatus.WAITING);
        assertThat(bank.actionsOf(bank.reviewer(), id)).contains("task_resumed");
    }

    @Test
    void an_applicant_is_asked_for_a_better_selfie_reads_why_and_the_check_is_made_again() throws Exception {
        UUID id = bank.inReview("ASK-1");
        browser.logIn(bank.reviewer());
        claim(id);
        browser.press("details:has(#ask) summary");
        browser.find("#ask select[name=selfie]").sendKeys("The selfie is blurred");
        browser.find("#ask textarea").sendKeys("Cannot tell the ears.");
        browser.shoot("case-ask");
        browser.click("#ask button");
        assertThat(browser.text()).contains("The applicant is asked.");
        assertThat(bank.task(id).status()).isEqualTo(ReviewStatus.RETURNED);
        assertThat(bank.file(id).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);
        assertThat(bank.actionsOf(bank.reviewer(), id)).contains("evidence_requested");

        browser.size(390, 844);
        browser.open(bank.portal(id));
        assertThat(browser.text()).contains("We need a better picture", "selfie");
        browser.shoot("portal-asked-by-reviewer");
        Path selfie = Files.write(
                files.resolve("me.jpg"), DemoCases.goodMatch().pictures().get("selfie"));
        browser.find("input[name=selfie]").sendKeys(selfie.toAbsolutePath().toString());
        browser.click("form button");
        assertThat(browser.text()).contains("Thank you, we have received it.");
        ScriptedWorker worker = bank.worker();
        worker.completes(worker.fetch(id, Topics.LIVENESS_CHECK), ScriptedWorker.liveness(0.99));
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));
        assertThat(bank.awaitStatus(id, CaseStatus.COMPLETED).decision()).isEqualTo(CaseDecision.ACCEPTED);
    }

    @Test
    void an_override_needs_a_second_person_who_sees_the_reasons_of_the_first() throws Exception {
        UUID id = bank.inReview("FOUR-EYES-1");
        bank.within(() ->
                tasks.requeue(bank.task(id).id(), Queues.FRAUD, bank.senior().username()));
        bank.within(() -> tasks.reassign(
                bank.task(id).id(), bank.reviewer().username(), bank.senior().username()));
        browser.logIn(bank.reviewer());
        browser.open("/console/cases/" + id);
        assertThat(browser.text()).contains("Accepting overrides a suspicion of fraud");
        browser.keys("a");
        browser.press("input[name=accept][value=same_person_confirmed]");
        browser.find("#decide-form textarea").sendKeys("Same scar on the chin.");
        browser.leaveField();
        browser.keys("d");
        browser.shoot("override-confirm");
        browser.click("#confirm button[data-for=ACCEPT]");
        assertThat(browser.text()).contains("FOUR-EYES-1 waits for a second person who agrees.");
        assertThat(bank.task(id).kind()).isEqualTo(ReviewKind.APPROVAL);
        assertThat(bank.file(id).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(bank.actionsOf(bank.reviewer(), id))
                .contains("review_proposed")
                .doesNotContain("review_decided");
        browser.open("/console/cases/" + id);
        assertThat(browser.text()).contains("You decided first. Somebody else has to agree.");

        browser.logOut();
        browser.logIn(bank.senior());
        claim(id);
        assertThat(browser.text())
                .contains("Rita Reviewer wants to accept, because:", "Same scar on the chin.", "Agree");
        browser.shoot("approval");
        browser.click("#approval-form button[value=true]");
        assertThat(browser.text()).contains("FOUR-EYES-1 was accepted by two.");
        assertThat(bank.file(id).decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(bank.actionsOf(bank.senior(), id)).contains("review_approved");
    }

    @Test
    void a_senior_moves_many_cases_and_learns_which_could_not_be_moved() throws Exception {
        UUID first = bank.inReview("BULK-1");
        UUID second = bank.inReview("BULK-2");
        UUID third = bank.inReview("BULK-3");
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
    }

    @Test
    void a_reviewer_hands_a_case_on_and_another_one_up() {
        UUID up = bank.inReview("UP-1");
        UUID on = bank.inReview("ON-1");
        browser.logIn(bank.reviewer());
        claim(up);
        browser.click("#escalate button");
        assertThat(browser.text()).contains("The case is in the senior queue.");
        assertThat(bank.task(up).queue()).isEqualTo(Queues.SENIOR);
        assertThat(bank.actionsOf(bank.reviewer(), up)).contains("task_escalated");

        claim(on);
        browser.press("details:has(#reassign) summary");
        browser.find("#reassign select").sendKeys("Sven");
        browser.click("#reassign button");
        assertThat(browser.text()).contains("Sven Senior has the case now.");
        assertThat(bank.task(on).heldBy(bank.senior().username())).isTrue();
        assertThat(bank.actionsOf(bank.reviewer(), on)).contains("task_reassigned");
    }

    @Test
    void an_open_page_learns_that_the_case_was_handed_on_and_what_was_typed_is_kept() throws Exception {
        UUID id = bank.inReview("STALE-1");
        browser.logIn(bank.reviewer());
        claim(id);
        bank.within(() -> tasks.reassign(
                bank.task(id).id(), bank.senior().username(), bank.senior().username()));
        browser.find("#decide-form textarea").sendKeys("The ears differ.");
        browser.leaveField();
        browser.number("htmx.trigger('#heartbeat', 'seen'); return 1");
        browser.awaitText("This case is no longer in your hands");
        browser.keys("r");
        browser.press("input[name=reject][value=face_mismatch]");
        browser.keys("d");
        browser.click("#confirm button[data-for=REJECT]");
        assertThat(browser.text()).contains("Sven Senior works on this case now.", "The ears differ.");
        browser.shoot("stale-page");
        assertThat(bank.file(id).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(bank.actionsOf(bank.reviewer(), id)).doesNotContain("review_decided");
    }

    private void claim(UUID id) {
        browser.open("/console/cases/" + id);
        browser.click("form[action$=claim] button");
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
