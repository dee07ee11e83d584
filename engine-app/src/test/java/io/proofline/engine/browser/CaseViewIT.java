package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What the page of a case lets a reviewer look into, in a real browser; the checks are scripted. */
class CaseViewIT extends ScriptedScenarios {

    /** Where the box begins within its picture, in thousandths of the picture's width. */
    private static final String PLACE_OF_BOX = """
            const box = document.querySelector("rect[data-field=surname]").getBoundingClientRect();
            const picture = document.querySelector(".picture img").getBoundingClientRect();
            return Math.round(1000 * (box.left - picture.left) / picture.width)""";

    /** By how many pixels the two faces, boxes in their pictures, differ in height on the page. */
    private static final String FACE_HEIGHTS_DIFFER = """
            const heights = [...document.querySelectorAll("img[data-face]")]
                .map((face) => face.getBoundingClientRect().height * face.dataset.face.split(",")[3]);
            return Math.abs(heights[0] - heights[1])""";

    @Test
    void the_diagram_shows_where_the_case_stands_and_opens_its_steps() throws Exception {
        UUID id = bank.inReview("VIEW-1");
        browser.logIn(bank.reviewer());
        browser.open("/console/cases/" + id);
        browser.find("#diagram[data-drawn]");
        assertThat(classOf("review")).contains("is-active");
        assertThat(classOf("face-match")).contains("is-done");
        assertThat(classOf("to-review")).contains("was-taken");
        assertThat(classOf("conclude-accepted")).doesNotContain("is-");
        assertThat(browser.shows("#diagram .token.active")).isTrue();
        assertThat(drawn("is-active")).isEqualTo(standing(id, true)).containsExactly("review");
        assertThat(drawn("is-done")).isEqualTo(standing(id, false)).contains("score", "route");
        assertThat(browser.number("return document.querySelector('.bjs-powered-by').getBoundingClientRect().width"))
                .isPositive();
        browser.shoot("case-diagram");

        browser.keys(Keys.TAB);
        assertThat(browser.number("""
                        const first = document.querySelector("#diagram g[role=button]");
                        first.focus();
                        const box = first.getBoundingClientRect(), canvas = document.querySelector("#diagram").getBoundingClientRect();
                        return box.left >= canvas.left && box.right <= canvas.right ? 1 : 0"""))
                .as("the canvas goes along with the focus")
                .isOne();
        browser.press("button[data-zoom=here]");

        browser.press("#diagram [data-element-id=review]");
        browser.awaitText("Nobody has decided yet.");
        assertThat(classOf("review")).contains("is-open");
        browser.press("button[data-zoom=whole]");
        browser.number("document.querySelector('#diagram [data-element-id=face-match]').focus(); return 1");
        browser.keys(Keys.ENTER);
        browser.awaitText("What it found");
        CheckResult match = stored(id, Topics.FACE_MATCH);
        assertThat(browser.find("#step").getText())
                .contains(
                        "Match faces",
                        "similarity",
                        String.valueOf(match.facts().get("similarity")))
                .contains(match.engine().name(), "score " + match.score());
        assertThat(browser.driver().findElements(By.cssSelector("#step a[href*='/evidence/']")).stream()
                        .map(link -> link.getDomAttribute("href").replaceFirst(".*/", ""))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(submitted(id));
        browser.shoot("case-step");
        browser.shootPart("part-diagram", "section[aria-labelledby=progress] .in");
        browser.press(".steps [data-element=score] a");
        browser.awaitText("verification/face-factor");
        assertThat(browser.find("#step").getText()).contains("verification/band", "rule ");
        await().untilAsserted(() ->
                assertThat(stepsSeenBy(bank.reviewer(), id)).containsExactly("review", "face-match", "score"));
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.shoot("case-step-phone");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_incident_stands_in_the_diagram_and_an_operator_has_its_step_tried_again() throws Exception {
        UUID id = bank.open("VIEW-4");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            bank.bean(JobSource.class)
                    .fail(bank.awaitJob(id, Topics.APPLICANT_PROFILE), "IllegalStateException: no name server");
        }
        browser.logIn(bank.operator());
        browser.open("/console/cases/" + id);
        browser.find("#diagram[data-drawn]");
        assertThat(drawn("is-failed")).containsExactly("applicant-profile");
        assertThat(browser.shows("#diagram .token.failed")).isTrue();
        assertThat(browser.text()).contains("has stopped", "IllegalStateException: no name server");
        assertThat(deadJobs(id)).containsExactly("applicant-profile");
        assertThat(bank.entry(id, "incident_raised").details()).containsEntry("step", "applicant-profile");
        browser.press("#diagram [data-element-id=applicant-profile]");
        browser.awaitText("Given up");
        browser.shootBoth("case-incident");

        browser.click("form[action$='/retry'] button");
        assertThat(browser.text()).contains("The step is being tried again.");
        assertThat(deadJobs(id)).isEmpty();
        assertThat(bank.entry(id, bank.operator(), "incident_retried").details())
                .containsEntry("step", "applicant-profile");
        ScriptedWorker worker = bank.worker();
        worker.completes(bank.awaitJob(id, Topics.APPLICANT_PROFILE), ScriptedWorker.profile());
        browser.open("/console/cases/" + id);
        browser.find("#diagram[data-drawn]");
        assertThat(classOf("applicant-profile")).contains("is-done");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_operator_sees_how_far_a_case_is_but_no_personal_values() throws Exception {
        UUID id = bank.open("VIEW-2");
        ScriptedWorker worker = bank.worker();
        worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), ScriptedWorker.documentRead());
        browser.logIn(bank.operator());
        browser.open("/console/cases/" + id);
        browser.find("#diagram[data-drawn]");
        assertThat(classOf("document-validate")).contains("is-active");
        browser.press("#diagram [data-element-id=document-read]");
        browser.awaitText("which you may not see");
        assertThat(browser.find("#step").getText())
                .contains("Read document", "pass")
                .doesNotContain("L898902C3");
        assertThat(stepsSeenBy(bank.operator(), id)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_picture_of_the_document_is_enlarged_turned_and_brightened_and_its_boxes_go_with_it() throws Exception {
        UUID id = bank.open("VIEW-3");
        ScriptedWorker worker = bank.worker();
        worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), PassportFindings.read());
        browser.logIn(bank.senior());
        browser.open("/console/cases/" + id);
        assertThat(browser.pictureWidths()).anyMatch(width -> width > 0);
        browser.number("document.querySelector('tr[data-field=surname]').focus(); return 1");
        assertThat(browser.find("rect[data-field=surname]").getDomAttribute("class"))
                .contains("lit");
        browser.leaveField();
        browser.number(over("rect[data-field=surname]"));
        assertThat(browser.find("tr[data-field=surname]").getDomAttribute("class"))
                .contains("lit");

        long before = browser.number(PLACE_OF_BOX);
        browser.keys("++]");
        assertThat(browser.find("[data-scan] output").getText()).isEqualTo("200 %, 0°, 125 %");
        assertThat(browser.number("return document.querySelector('.picture').clientWidth"))
                .isGreaterThan(browser.number("return 1.8 * document.querySelector('.scan').clientWidth"));
        assertThat(browser.number(PLACE_OF_BOX)).isEqualTo(before);
        browser.shoot("case-document-large");
        browser.keys("--tt");
        assertThat(browser.find("[data-scan] output").getText()).isEqualTo("100 %, 180°, 125 %");
        browser.keys("t");
        browser.shoot("case-document-turned");
        browser.keys("0");
        assertThat(browser.find("[data-scan] output").getText()).isEqualTo("100 %, 0°, 100 %");
        assertThat(browser.shows(".scan [style*=transform], .scan.moved")).isFalse();
        browser.keys("?");
        assertThat(browser.find("#keys").getText()).contains("turn the picture by a quarter");
        browser.keys(Keys.ESCAPE);
        browser.size(390, 844);
        browser.press("[data-scan] [data-view=in]");
        assertThat(browser.overflow()).isZero();
        browser.shoot("case-document-phone");
        assertThat(viewed(id)).contains(evidence(id, "document_front"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void every_value_stands_with_its_source_and_certainty_as_stored_and_what_differs_is_red() throws Exception {
        UUID id = bank.open("VIEW-5");
        ScriptedWorker worker = bank.worker();
        worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), PassportFindings.read());
        worker.completes(worker.fetch(id, Topics.DOCUMENT_VALIDATE), PassportFindings.validated());
        browser.logIn(bank.senior());
        browser.open("/console/cases/" + id);
        assertThat(browser.pictureWidths()).allMatch(width -> width > 0);

        List<Map<String, Object>> fields = PassportFindings.fields(stored(id, Topics.DOCUMENT_READ));
        assertThat(fields).hasSize(4);
        for (Map<String, Object> field : fields) {
            String source = field.get("source").equals("mrz") ? "MRZ" : "Printed";
            assertThat(browser.find("tr[data-field=" + field.get("name") + "] td[data-label=" + source + "]")
                            .getText())
                    .contains(
                            String.valueOf(field.get("value")),
                            Math.round(100 * ((Number) field.get("confidence")).doubleValue()) + " % sure");
        }
        assertThat(boxes()).containsExactlyInAnyOrderElementsOf(PassportFindings.boxes(fields));
        assertThat(browser.find("tr[data-field=surname] td[data-label=Claimed]").getText())
                .isEqualTo(bank.file(id).claims().get("surname"));
        assertThat(browser.driver().findElements(By.cssSelector("tr.differs")).stream()
                        .map(row -> row.getDomAttribute("data-field"))
                        .toList())
                .containsExactly("surname");
        assertThat(browser.find("tr.differs .other").getText()).isEqualTo("OKAFQR");
        assertThat(browser.find("tr.differs .other").getCssValue("color"))
                .isEqualTo(browser.find("tr.differs .overdue").getCssValue("color"))
                .isNotEqualTo(browser.find("tr.differs .value").getCssValue("color"));

        assertThat(browser.find(".mrz").getText().lines()).containsExactlyElementsOf(PassportFindings.ZONE);
        assertThat(browser.number("return document.fonts.check('16px \"OCR-B\"', 'P<UTO') ? 1 : 0"))
                .isOne();
        assertThat(browser.find(".mrz").getCssValue("font-family")).contains("OCR");
        assertThat(browser.driver().findElements(By.cssSelector(".mrz mark.wrong")))
                .singleElement()
                .satisfies(digit -> {
                    assertThat(digit.getText()).isEqualTo(PassportFindings.WRONG_DIGIT);
                    assertThat(digit.getDomAttribute("title")).contains("Document number", "wrong");
                });
        new Actions(browser.driver())
                .moveToElement(browser.find("tr[data-field=surname] th"))
                .perform();
        assertThat(browser.driver().findElements(By.cssSelector("rect.lit"))).hasSize(2);
        browser.shootBoth("case-fields");
        browser.shootPart("part-fields", "table.fields");
        assertThat(browser.number("""
                        scrollTo(0, document.body.scrollHeight);
                        const zone = document.querySelector(".mrz");
                        zone.focus();
                        const box = zone.getBoundingClientRect();
                        return zone.contains(document.elementFromPoint(box.left + 20, (box.top + box.bottom) / 2)) ? 1 : 0"""))
                .as("the picture does not hide what has the focus")
                .isOne();
        assertThat(bank.entry(id, bank.senior(), "case_viewed").details()).containsEntry("page", "/console/cases/{id}");
        assertThat(viewed(id)).containsExactlyInAnyOrderElementsOf(submitted(id));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void faces_stand_at_one_scale_with_their_measured_likeness_and_marks_are_looked_at_when_switched_on()
            throws Exception {
        UUID id = bank.open("VIEW-6");
        ScriptedWorker worker = bank.worker();
        bank.bean(JobSource.class).complete(worker.fetch(id, Topics.DOCUMENT_READ), PassportFindings.withPortrait());
        worker.completes(worker.fetch(id, Topics.DOCUMENT_VALIDATE), ScriptedWorker.documentValidate());
        bank.bean(JobSource.class).complete(worker.fetch(id, Topics.DOCUMENT_FORENSICS), PassportFindings.withMarks());
        worker.completes(worker.fetch(id, Topics.LIVENESS_CHECK), ScriptedWorker.liveness(0.97));
        worker.completes(worker.fetch(id, Topics.APPLICANT_PROFILE), ScriptedWorker.profile());
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), PassportFindings.matched());
        bank.awaitStatus(id, CaseStatus.IN_REVIEW);
        browser.logIn(bank.senior());
        browser.open("/console/cases/" + id);
        // The marks have no picture before they are switched on.
        assertThat(browser.pictureWidths()).filteredOn(width -> width > 0).hasSizeGreaterThanOrEqualTo(4);

        Map<String, Object> match = stored(id, Topics.FACE_MATCH).facts();
        assertThat(browser.find("section[aria-labelledby=faces] svg.scale").getDomAttribute("aria-label"))
                .contains("similarity " + match.get("similarity"), "threshold " + match.get("threshold_hint"));
        assertThat(browser.find("section[aria-labelledby=living] svg.scale").getDomAttribute("aria-label"))
                .contains("score " + stored(id, Topics.LIVENESS_CHECK).facts().get("live_probability"));
        assertThat(browser.number(FACE_HEIGHTS_DIFFER)).isLessThanOrEqualTo(1);
        assertThat(browser.driver().findElements(By.cssSelector("img[data-face]")).stream()
                        .map(face -> face.getDomAttribute("data-face"))
                        .toList())
                .containsExactly(box(match.get("portrait_face")), box(match.get("selfie_face")));

        String marks = evidence(id, "forensic_error_level");
        assertThat(viewed(id)).contains(evidence(id, "document_portrait")).doesNotContain(marks);
        assertThat(browser.find("img.overlay").isDisplayed()).isFalse();
        browser.leaveField();
        browser.keys("o");
        assertThat(browser.find(".overlays input").isSelected()).isTrue();
        await().untilAsserted(() -> assertThat(viewed(id)).contains(marks));
        assertThat(browser.find("img.overlay").isDisplayed()).isTrue();
        assertThat(browser.find("section[aria-labelledby=document] details").getText())
                .contains("Error level", "0.62");
        browser.shootBoth("case-marks");
        browser.keys("o");
        assertThat(browser.find("img.overlay").isDisplayed()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    private static String over(String selector) {
        return "document.querySelector('" + selector
                + "').dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); return 1";
    }

    private String classOf(String element) {
        return browser.find("#diagram [data-element-id='" + element + "']").getDomAttribute("class");
    }

    private static List<String> stepsSeenBy(Staff who, UUID id) {
        return bank.trail(id, who).stream()
                .filter(line -> line.action().equals("step_viewed"))
                .map(AuditLine::details)
                .map(details -> String.valueOf(details.get("step")))
                .toList();
    }

    /** Elements of the diagram that are drawn in a state. */
    private Set<String> drawn(String state) {
        return browser.driver().findElements(By.cssSelector("#diagram [data-element-id]." + state)).stream()
                .map(shape -> shape.getDomAttribute("data-element-id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Steps that the engine's own history says the case stands at, or has behind it. */
    private static Set<String> standing(UUID id, boolean now) {
        return bank
                .rows(
                        "select distinct step.act_id_ as element from flowable.act_hi_actinst step"
                                + " join flowable.act_hi_procinst process using (proc_inst_id_)"
                                + " where process.business_key_ = :p1 and step.act_type_ not in ('sequenceFlow', 'boundaryEvent')"
                                + " and (step.end_time_ is null) = :p2",
                        id.toString(),
                        now)
                .stream()
                .map(row -> String.valueOf(row.get("element")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> deadJobs(UUID id) {
        return bank
                .rows(
                        "select job.element_id_ as element from flowable.act_ru_deadletter_job job"
                                + " join flowable.act_ru_execution process on process.id_ = job.process_instance_id_"
                                + " where process.business_key_ = :p1",
                        id.toString())
                .stream()
                .map(row -> String.valueOf(row.get("element")))
                .toList();
    }

    /** What a check found according to the database, deciphered. */
    private static CheckResult stored(UUID id, String check) {
        return bank.within(() -> bank.bean(CheckRecords.class).latest(id)).get(check);
    }

    private static String evidence(UUID id, String kind) {
        return String.valueOf(
                bank.row("select evidence_id from proofline.evidence where case_id = :p1 and kind = :p2", id, kind)
                        .get("evidence_id"));
    }

    /** What the applicant sent and a page may show. */
    private static List<String> submitted(UUID id) {
        return List.of(evidence(id, "document_front"), evidence(id, "selfie"));
    }

    /** The pictures that the senior was sent, according to the trail. */
    private static Set<String> viewed(UUID id) {
        return bank.trail(id, bank.senior()).stream()
                .filter(line -> line.action().equals("evidence_viewed"))
                .map(line -> String.valueOf(line.details().get("evidence")))
                .collect(Collectors.toSet());
    }

    private List<String> boxes() {
        return browser.driver().findElements(By.cssSelector("rect[data-field]")).stream()
                .map(box -> String.join(
                        " ",
                        box.getDomAttribute("data-field"),
                        box.getDomAttribute("x"),
                        box.getDomAttribute("y"),
                        box.getDomAttribute("width"),
                        box.getDomAttribute("height")))
                .toList();
    }

    private static String box(Object face) {
        return ((List<?>) face).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
