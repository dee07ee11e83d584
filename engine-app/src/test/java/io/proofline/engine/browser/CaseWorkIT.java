package io.proofline.engine.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BYTE_ARRAY;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.conversation.CaseAttachments;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import io.proofline.specimens.demo.DemoCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        assertThat(bank.row("select author, body from proofline.case_comment where case_id = :p1", id))
                .containsEntry("author", bank.reviewer().username())
                .extractingByKey("body", BYTE_ARRAY)
                .asString(UTF_8)
                .doesNotContain("same ear");
        assertThat(bank.row("select username from proofline.case_mention where case_id = :p1", id))
                .containsEntry("username", bank.senior().username());
        assertThat(bank.entry(id, bank.reviewer(), "comment_written").details())
                .containsEntry("mentioned", List.of(bank.senior().username()));
        assertThat(bank.entry(id, bank.reviewer(), "evidence_received").details())
                .containsEntry("kind", "review_attachment");

        browser.logOut();
        browser.logIn(bank.senior());
        assertThat(browser.find(".nav a[href$=inbox] .count").getText()).isEqualTo("1");
        browser.keys("i");
        browser.awaitText("Where colleagues called you");
        assertThat(browser.text()).contains("is this the same ear?", "Rita Reviewer");
        browser.shoot("inbox");
        browser.click(".remarks a.ref");
        browser.open("/console/inbox");
        assertThat(browser.shows(".nav a[href$=inbox] .count")).isFalse();
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
        assertThat(bank.row("select held_until::text as until from proofline.review_task where case_id = :p1", id))
                .extractingByKey("until", STRING)
                .startsWith(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        assertThat(bank.entry(id, bank.reviewer(), "task_held").details())
                .extractingByKey("until", STRING)
                .startsWith(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());

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
        assertThat(bank.entry(id, bank.reviewer(), "evidence_requested").details())
                .containsEntry("kinds", List.of("selfie"))
                .containsEntry("reasons", List.of("face_blurred"));
        assertThat(standing(id))
                .contains("evidence-submitted", "evidence-expired")
                .doesNotContain("review");

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
        assertThat(bank.entry(id, "evidence_received")).satisfies(line -> {
            assertThat(line.actor()).isEqualTo(Actor.APPLICANT);
            assertThat(line.details()).containsEntry("kind", "selfie");
        });
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
        assertThat(bank.actionsOf(bank.reviewer(), id)).doesNotContain("review_decided");
        assertThat(bank.entry(id, bank.reviewer(), "review_proposed").details())
                .containsEntry("override", "fraud_flag")
                .containsEntry("reasons", List.of("same_person_confirmed"));
        browser.open("/console/cases/" + id);
        assertThat(browser.text()).contains("You decided first. Somebody else has to agree.");
        assertThat(browser.shows("form[action$=claim]")).isFalse();

        browser.logOut();
        browser.logIn(bank.senior());
        assertThat(browser.find(".nav a[href$=queue] .count").getText()).isEqualTo("1");
        claim(id);
        assertThat(browser.shows(".nav a[href$=queue] .count")).isFalse();
        assertThat(browser.text())
                .contains("Rita Reviewer wants to accept, because:", "Same scar on the chin.", "Agree");
        browser.shoot("approval");
        browser.click("#approval-form button[value=true]");
        assertThat(browser.text()).contains("FOUR-EYES-1 was accepted by two.");
        assertThat(bank.file(id).decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(bank.row(
                        "select first_by, decided_by, agreed from proofline.review_task"
                                + " where case_id = :p1 and kind = 'approval'",
                        id))
                .containsEntry("first_by", bank.reviewer().username())
                .containsEntry("decided_by", bank.senior().username())
                .containsEntry("agreed", true);
        assertThat(bank.entry(id, bank.senior(), "review_approved").details())
                .containsEntry("first", bank.reviewer().username())
                .containsEntry("verdict", "accept");
    }

    @Test
    void of_two_who_claim_one_case_one_is_told_who_was_first_and_gets_it_once_it_is_given_back() {
        UUID id = bank.inReview("CLAIM-1");
        browser.logIn(bank.reviewer());
        browser.open("/console/cases/" + id);
        bank.within(() -> tasks.claim(bank.task(id).id(), bank.senior().username()));
        browser.click("form[action$=claim] button");
        assertThat(browser.text()).contains("Sven Senior works on this case");
        assertThat(bank.task(id).heldBy(bank.senior().username())).isTrue();
        assertThat(bank.actionsOf(bank.reviewer(), id)).doesNotContain("task_claimed");
        browser.logOut();

        browser.logIn(bank.senior());
        browser.open("/console/cases/" + id);
        browser.click("#release button");
        assertThat(bank.row("select status, claimed_by from proofline.review_task where case_id = :p1", id))
                .containsEntry("status", "waiting")
                .containsEntry("claimed_by", null);
        assertThat(bank.actionsOf(bank.senior(), id)).endsWith("task_released");
        browser.logOut();

        browser.logIn(bank.reviewer());
        claim(id);
        assertThat(bank.task(id).heldBy(bank.reviewer().username())).isTrue();
        assertThat(bank.actionsOf(bank.reviewer(), id)).contains("task_claimed");
    }

    @Test
    void a_verdict_is_kept_with_its_reasons_and_ends_the_case() {
        UUID accepted = bank.inReview("VERDICT-1");
        UUID rejected = bank.inReview("VERDICT-2");
        browser.logIn(bank.reviewer());
        claim(accepted);
        decide("a", "accept", "same_person_confirmed", "Same scar on the chin.");
        assertThat(browser.text()).contains("VERDICT-1 was accepted.");
        assertThat(verdict(accepted))
                .isEqualTo("accept {same_person_confirmed} " + bank.reviewer().username());
        assertThat(bank.awaitStatus(accepted, CaseStatus.COMPLETED).decision()).isEqualTo(CaseDecision.ACCEPTED);

        claim(rejected);
        browser.keys("r");
        browser.keys("d");
        assertThat(browser.find("#decide-problem").isDisplayed()).isTrue();
        decide("r", "reject", "face_mismatch", "The ears differ.");
        assertThat(browser.text()).contains("VERDICT-2 was rejected.");
        assertThat(verdict(rejected))
                .isEqualTo("reject {face_mismatch} " + bank.reviewer().username());
        CaseFile file = bank.awaitStatus(rejected, CaseStatus.COMPLETED);
        assertThat(file.decision()).isEqualTo(CaseDecision.REJECTED);
        assertThat(file.reasonCodes()).contains("face_mismatch");
        AuditLine entry = bank.entry(rejected, bank.reviewer(), "review_decided");
        assertThat(entry.details())
                .containsEntry("verdict", "reject")
                .containsEntry("override", "none")
                .containsEntry("reasons", List.of("face_mismatch"))
                .doesNotContainValue("The ears differ.");
        assertThat(entry.personal()).containsEntry("comment", "The ears differ.");
        assertThat(bank.trail(rejected)).extracting(AuditLine::action).contains("outcome_reached");
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
        assertThat(bank.entry(up, bank.reviewer(), "task_escalated").details())
                .containsEntry("from", Queues.GENERAL)
                .containsEntry("to", Queues.SENIOR);

        claim(on);
        browser.press("details:has(#reassign) summary");
        browser.find("#reassign select").sendKeys("Sven");
        browser.click("#reassign button");
        assertThat(browser.text()).contains("Sven Senior has the case now.");
        assertThat(bank.task(on).heldBy(bank.senior().username())).isTrue();
        assertThat(bank.entry(on, bank.reviewer(), "task_reassigned").details())
                .containsEntry("to", bank.senior().username());
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

    @Test
    void a_case_that_a_senior_took_to_another_queue_leaves_the_words_of_its_reviewer_behind() throws Exception {
        UUID id = bank.inReview("STALE-2");
        browser.logIn(bank.reviewer());
        claim(id);
        bank.within(() ->
                tasks.requeue(bank.task(id).id(), Queues.FRAUD, bank.senior().username()));
        browser.number("htmx.trigger('#heartbeat', 'seen'); return 1");
        browser.awaitText("This case is no longer in your hands");
        assertThat(browser.find("#trouble").isDisplayed()).isFalse();
        decide("a", "accept", "same_person_confirmed", "The ears are the same.");
        assertThat(browser.text())
                .contains("This case is not in your queues", "Nothing was recorded.", "The ears are the same.")
                .doesNotContain("STALE-2");
        browser.shootBoth("out-of-reach");
        assertThat(bank.row("select status, verdict from proofline.review_task where case_id = :p1", id))
                .containsEntry("status", "waiting")
                .containsEntry("verdict", null);
        assertThat(bank.actionsOf(bank.reviewer(), id)).doesNotContain("review_decided", "review_proposed");
    }

    private void claim(UUID id) {
        browser.open("/console/cases/" + id);
        browser.click("form[action$=claim] button");
    }

    private void decide(String key, String verdict, String reason, String comment) {
        browser.keys(key);
        browser.press("input[name=" + verdict + "][value=" + reason + "]");
        browser.find("#decide-form textarea").sendKeys(comment);
        browser.leaveField();
        browser.keys("d");
        browser.click("#confirm button[data-for=" + verdict.toUpperCase(Locale.ROOT) + "]");
    }

    private static String verdict(UUID id) {
        Map<String, Object> row = bank.row(
                "select verdict, reason_codes::text as reasons, decided_by from proofline.review_task"
                        + " where case_id = :p1",
                id);
        return row.get("verdict") + " " + row.get("reasons") + " " + row.get("decided_by");
    }

    /** Where the tokens of the case's process are, according to the engine's tables. */
    private static List<String> standing(UUID id) {
        return bank
                .rows(
                        "select token.act_id_ as element from flowable.act_ru_execution token"
                                + " join flowable.act_ru_execution root on root.id_ = token.root_proc_inst_id_"
                                + " where root.business_key_ = :p1 and token.is_active_",
                        id.toString())
                .stream()
                .map(row -> String.valueOf(row.get("element")))
                .toList();
    }
}
