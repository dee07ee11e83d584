package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the page of a case lets a reviewer look into, in a real browser; the checks are scripted. */
class CaseViewIT extends ScriptedScenarios {

    /** Where the box begins within its picture, in thousandths of the picture's width. */
    private static final String PLACE_OF_BOX = """
            const box = document.querySelector("rect[data-field=surname]").getBoundingClientRect();
            const picture = document.querySelector(".picture img").getBoundingClientRect();
            return Math.round(1000 * (box.left - picture.left) / picture.width)""";

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
        assertThat(browser.number("return document.querySelector('.bjs-powered-by').getBoundingClientRect().width"))
                .isPositive();
        browser.shoot("case-diagram");

        browser.press("#diagram [data-element-id=review]");
        browser.awaitText("Nobody has decided yet.");
        assertThat(classOf("review")).contains("is-open");
        browser.press("button[data-zoom=whole]");
        browser.number("document.querySelector('#diagram [data-element-id=face-match]').focus(); return 1");
        browser.keys(Keys.ENTER);
        browser.awaitText("What it found");
        assertThat(browser.find("#step").getText()).contains("Match faces", "similarity", "0.36", "scripted");
        browser.shoot("case-step");
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
        worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), surnameRead());
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
        assertThat(bank.actionsOf(bank.senior(), id)).contains("evidence_viewed");
        assertThat(browser.complaints()).isEmpty();
    }

    private static String over(String selector) {
        return "document.querySelector('" + selector
                + "').dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); return 1";
    }

    private static CheckResult surnameRead() {
        CheckResult read = ScriptedWorker.documentRead();
        Map<String, Object> facts = new HashMap<>(read.facts());
        facts.put(
                "fields",
                List.of(Map.of(
                        "name", "surname",
                        "value", "OKAFOR",
                        "raw", "OKAFOR",
                        "source", "visual_zone",
                        "confidence", 0.93,
                        "box", List.of(0.40, 0.32, 0.14, 0.04))));
        return new CheckResult(read.check(), read.outcome(), read.score(), List.of(), facts, read.engine());
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
}
