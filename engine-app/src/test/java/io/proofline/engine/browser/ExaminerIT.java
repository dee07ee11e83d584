package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What seniors, officers and auditors look into and take away, in a real browser; the checks are scripted. */
class ExaminerIT extends ScriptedScenarios {

    private static final String OF_OTHERS = "NEIGHBOURS-ONLY";

    /** Sends a form as the browser would and gives the answer's bytes, Base64. */
    private static final String SEND = """
            const done = arguments[arguments.length - 1];
            const form = document.querySelector("main form[method=post]");
            fetch(form.action, {method: "POST", body: new URLSearchParams(new FormData(form))})
                .then(answer => answer.arrayBuffer())
                .then(bytes => done(btoa([...new Uint8Array(bytes)].map(each => String.fromCharCode(each)).join(""))))
            """;

    private static final String FETCH =
            "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.text()).then(done)";

    @BeforeAll
    static void another_bank_has_a_case_too() {
        bank.neighbour("examiner-neighbour").inReview(OF_OTHERS);
    }

    @Test
    void the_similarity_stands_among_measured_pairs_and_the_rules_that_fired_in_their_table() throws Exception {
        UUID id = bank.open("EXAM-1");
        bank.worker().passesAllButMatch(id);
        bank.worker().completes(bank.worker().fetch(id, Topics.FACE_MATCH), measured(ScriptedWorker.match(0.36)));
        bank.awaitStatus(id, CaseStatus.IN_REVIEW);
        browser.logIn(bank.senior());
        browser.open("/console/cases/" + id);

        assertThat(browser.find("svg.scale").getDomAttribute("aria-label"))
                .contains("similarity 0.36", "threshold 0.45", "of pairs of strangers, < 0.1 % were more alike");
        assertThat(browser.shows("svg.scale path.curve-genuine")).isTrue();
        assertThat(browser.find(".scale-block").getText()).contains("./proofline evaluate faces");
        List<Map<String, Object>> stored = bank.rows(
                "select outcome from proofline.check_result where case_id = :p1 and check_name = 'face-match'", id);
        assertThat(stored).extracting(row -> row.get("outcome")).containsExactly("warn");
        browser.shootBoth("case-faces");

        browser.press(".factors a[aria-label='Rules of verification/face-factor']");
        assertThat(browser.find("#rules tr.fired").getText()).contains("fired");
        assertThat(bank.rows(
                        "select model_version from proofline.decision_evaluation where case_id = :p1"
                                + " and decision = 'face-factor'",
                        id))
                .extracting(row -> row.get("model_version"))
                .allSatisfy(
                        version -> assertThat(browser.find("#rules").getText()).contains(String.valueOf(version)));
        browser.shoot("case-rules");
        assertThat(bank.trail(id)).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("decision_evaluated");
            assertThat(line.details()).containsEntry("decision", "face-factor");
        });
        assertThat(bank.actionsOf(bank.senior(), id)).contains("case_viewed", "evidence_viewed");
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.size(1280, 900);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void cases_with_the_same_contact_data_are_related_and_the_link_leads_there() throws Exception {
        UUID first = bank.inReview("EXAM-2A");
        UUID second = bank.inReview("EXAM-2B");
        browser.logIn(bank.senior());
        browser.open("/console/cases/" + second);
        browser.awaitText("the same picture file");
        assertThat(browser.text()).doesNotContain(OF_OTHERS);
        browser.click("a[href='/console/cases/" + first + "']");
        assertThat(browser.text()).contains("EXAM-2A", "EXAM-2B");
        assertThat(bank.rows(
                        "select count(*) as pictures from proofline.evidence where case_id in (:p1, :p2)",
                        first,
                        second))
                .allSatisfy(row -> assertThat((Long) row.get("pictures")).isPositive());
        assertThat(bank.actionsOf(bank.senior(), first)).contains("case_viewed");
    }

    @Test
    void the_timeline_is_filtered_with_and_without_scripts_and_each_entry_has_its_proof() throws Exception {
        UUID id = bank.inReview("EXAM-3");
        browser.logIn(bank.auditor());
        browser.open("/console/cases/" + id);
        browser.press("#timeline input[value=checks]");
        browser.press("#timeline .timeline-filter button");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.find("#timeline").getText())
                        .contains("Face match: doubt.")
                        .doesNotContain("The case was opened."));
        browser.shoot("case-timeline-filter");

        browser.open("/console/cases/" + id + "?kind=case&text=opened");
        assertThat(browser.find("#timeline").getText())
                .contains("The case was opened.")
                .doesNotContain("Face match:");
        await("the entry to be sealed and covered")
                .atMost(Duration.ofMinutes(1))
                .until(() -> bank.trail(id).stream()
                        .filter(line -> line.action().equals("case_opened"))
                        .anyMatch(line -> line.checkpoint().isPresent()));
        browser.open("/console/cases/" + id + "?kind=case&text=opened");
        browser.click("#timeline .proof a");
        assertThat(browser.text()).contains("The proof holds.", "case_opened");
        long leaf = bank.trail(id).get(0).index().getAsLong();
        assertThat(browser.text()).contains("index " + leaf);
        assertThat(bank.rows("select action from proofline.audit_entry where leaf_index = :p1", leaf))
                .extracting(row -> row.get("action"))
                .containsExactly("case_opened");
        browser.shootBoth("entry-proof");
        browser.open("/console/cases/" + id);
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.size(1280, 900);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_report_is_printed_with_and_without_pictures_and_each_print_is_an_entry() throws Exception {
        UUID id = bank.inReview("EXAM-4");
        browser.logIn(bank.officer());
        browser.open("/console/cases/" + id);
        browser.click("a[href$='/report']");
        browser.shootBoth("report-options");
        try (PDDocument plain = Loader.loadPDF(printed())) {
            String text = new PDFTextStripper().getText(plain);
            assertThat(text)
                    .contains("Case report EXAM-4", "OKAFOR", id.toString(), "verification/face-factor")
                    .contains("Printed by " + bank.officer().displayName())
                    .contains("Printed without pictures")
                    .doesNotContain(OF_OTHERS);
        }
        browser.press("input[name=pictures]");
        byte[] illustrated = printed();
        try (PDDocument file = Loader.loadPDF(illustrated)) {
            assertThat(new PDFTextStripper().getText(file)).contains("Selfie", "SHA-256");
            for (int page = 0; page < file.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page + 1);
                one.setEndPage(page + 1);
                assertThat(one.getText(file)).contains("Printed by", (page + 1) + " / " + file.getNumberOfPages());
            }
        }
        List<AuditLine> entries = bank.trail(id, bank.officer()).stream()
                .filter(line -> line.action().equals("case_report_printed"))
                .toList();
        assertThat(entries).extracting(line -> line.details().get("pictures")).satisfies(numbers -> {
            assertThat(numbers).hasSize(2);
            assertThat(numbers.get(0)).isEqualTo(0);
            assertThat((Integer) numbers.get(1)).isGreaterThanOrEqualTo(2);
        });
        assertThat(bank.actionsOf(bank.officer(), id)).contains("evidence_viewed");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_dashboard_counts_what_the_database_has_and_its_tables_are_files() throws Exception {
        bank.accepted("EXAM-5A");
        bank.inReview("EXAM-5B");
        browser.logIn(bank.senior());
        browser.open("/console/dashboard?days=7");
        long opened = ((Number) bank.rows("select count(*) as cases from proofline.kyc_case")
                        .get(0)
                        .get("cases"))
                .longValue();
        assertThat(browser.find(".tiles").getText()).contains("Cases opened", String.valueOf(opened));
        assertThat(browser.shows("#panel-flow polyline.line-a")).isTrue();
        assertThat(browser.find("#panel-steps").getText()).contains("Face match");
        browser.shootBoth("dashboard");
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.size(1280, 900);
        String file = String.valueOf(browser.driver()
                .executeAsyncScript(
                        FETCH, browser.find("#panel-decisions header a").getDomProperty("href")));
        long accepted = ((Number)
                        bank.rows("select count(*) as cases from proofline.kyc_case where decision = 'accepted'")
                                .get(0)
                                .get("cases"))
                .longValue();
        assertThat(file).contains("accepted," + accepted + ",0," + accepted + ",0");
        Supplier<List<Map<String, Object>>> exports = () -> bank.rows(
                "select details from (select action, actor_id, details from proofline.audit_queue union all"
                        + " select action, actor_id, details from proofline.audit_entry) entry"
                        + " where action = 'figures_exported' and actor_id = :p1",
                bank.senior().username());
        await().untilAsserted(() -> assertThat(exports.get())
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(row.get("details"))).contains("decisions")));
        assertThat(browser.complaints()).isEmpty();
        browser.logOut();
        browser.logIn(bank.reviewer());
        browser.open("/console/dashboard");
        assertThat(browser.text()).contains("You may not do this");
        browser.complaints();
    }

    private byte[] printed() {
        return Base64.getDecoder().decode(String.valueOf(browser.driver().executeAsyncScript(SEND)));
    }

    /** As if made with the very networks whose scores were measured. */
    private static CheckResult measured(CheckResult result) throws IOException {
        try (InputStream file =
                ExaminerIT.class.getResourceAsStream("/io/proofline/console/casepage/face-scores.json")) {
            JsonNode networks = JsonMapper.shared()
                    .readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .get("networks");
            Map<String, String> digests = new HashMap<>();
            networks.properties()
                    .forEach(network ->
                            digests.put(network.getKey(), network.getValue().asString()));
            return new CheckResult(
                    result.check(),
                    result.outcome(),
                    result.score(),
                    result.reasons(),
                    result.facts(),
                    new Engine("proofline-vision", "0.1.0", digests));
        }
    }
}
