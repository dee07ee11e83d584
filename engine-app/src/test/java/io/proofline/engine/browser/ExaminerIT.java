package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.export.ExportVerifier;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What seniors, officers and auditors look into and take away, in a real browser; the checks are scripted. */
class ExaminerIT extends ScriptedScenarios {

    private static final String OF_OTHERS = "NEIGHBOURS-ONLY";

    private static final Map<String, String> RETURNING = Map.of(
            "country", "CHE",
            "surname", "OKAFOR",
            "email", "ngozi@bank.example",
            "phone", "+41 44 668 18 00",
            "device_id", "6f1d4c0e-2b7a-4e53-9a55-0d9c7c1f7b21");

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

        Map<String, Object> file = bank.row("select score, band from proofline.kyc_case where id = :p1", id);
        assertThat(new BigDecimal(browser.find(".total b").getText()))
                .isEqualByComparingTo((BigDecimal) file.get("score"));
        assertThat(browser.find("section[aria-labelledby=score] header .tag").getText())
                .isEqualTo(file.get("band"));
        assertThat(drawn(".scorebar rect", "width"))
                .isCloseTo(((BigDecimal) file.get("score")).doubleValue(), within(0.2));
        browser.press(".factors a[aria-label='Rules of verification/face-factor']");
        String row = browser.find("#rules tr.fired th span").getText();
        Map<String, Object> made = bank.row(
                "select model_version from proofline.decision_evaluation where case_id = :p1 and decision = 'face-factor'",
                id);
        AuditLine evaluated = bank.trail(id).stream()
                .filter(line -> "face-factor".equals(line.details().get("decision")))
                .findFirst()
                .orElseThrow();
        assertThat(evaluated.action()).isEqualTo("decision_evaluated");
        assertThat(evaluated.details()).containsEntry("version", made.get("model_version"));
        assertThat(browser.find("#rules").getText()).contains(String.valueOf(made.get("model_version")));
        assertThat(evaluated.details().get("rules")).isEqualTo(List.of(Integer.valueOf(row)));
        browser.shoot("case-rules");
        assertThat(bank.actionsOf(bank.senior(), id)).contains("case_viewed", "evidence_viewed");
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.size(1280, 900);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void cases_of_one_document_address_or_device_tell_of_each_other_and_how_they_ended() throws Exception {
        UUID first = bank.accepted("EXAM-2A", RETURNING);
        UUID second = bank.inReview("EXAM-2B", RETURNING);

        browser.logIn(bank.senior());
        browser.open("/console/cases/" + second);
        Map<String, Object> relation = bank.row(
                "select array_to_string(shared, ' ') as shared from proofline.case_relation"
                        + " where case_id = :p1 and other_id = :p2",
                second,
                first);
        assertThat(String.valueOf(relation.get("shared")).split(" ", -1))
                .containsExactlyInAnyOrder("document_number", "email", "phone", "device", "picture");
        assertThat(browser.find("section[aria-labelledby=related] tbody tr:has(a[href$='" + first + "'])")
                        .getText())
                .contains("EXAM-2A", "document number", "e-mail address", "telephone number", "device", "accepted");
        assertThat(bank.file(first).decision()).isEqualTo(CaseDecision.ACCEPTED);
        assertThat(bank.rows("select 1 from proofline.case_search_hash where case_id = :p1 and kind = 'device'", first))
                .hasSize(1);
        assertThat(browser.text()).doesNotContain(OF_OTHERS);
        browser.shootBoth("case-related");
        browser.click("a[href='/console/cases/" + first + "']");
        assertThat(browser.text()).contains("EXAM-2A", "EXAM-2B");
        for (UUID seen : List.of(first, second)) {
            assertThat(bank.entry(seen, bank.senior(), "case_viewed").details())
                    .containsEntry("page", "/console/cases/{id}");
        }
        assertThat(browser.complaints()).isEmpty();
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
            String text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
            assertThat(text).contains("Selfie", "SHA-256");
            assertThat(bank.rows(
                            "select sha256 as digest from proofline.evidence"
                                    + " where case_id = :p1 and kind in ('document_front', 'selfie')",
                            id))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(text).contains(String.valueOf(row.get("digest"))));
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
    void an_evidence_file_holds_with_the_public_key_alone_and_a_changed_one_does_not() throws Exception {
        UUID id = bank.inReview("EXAM-6");
        browser.logIn(bank.auditor());
        browser.open("/console/cases/" + id);
        String file = String.valueOf(browser.driver()
                .executeAsyncScript(
                        FETCH, browser.find("a[href$='/audit/evidence-file']").getDomProperty("href")));
        browser.open("/console/audit");
        String key = browser.driver().findElements(By.cssSelector("details pre")).stream()
                .map(each -> each.getDomProperty("textContent"))
                .filter(each -> each.contains("PUBLIC KEY"))
                .findFirst()
                .orElseThrow();
        assertThat(verified(file, key)).isEmpty();
        assertThat(verified(file.replaceFirst("case_opened", "case_closed"), key))
                .isNotEmpty();
        assertThat(file)
                .contains(String.valueOf(
                        bank.row("select sha256 from proofline.evidence where case_id = :p1 and kind = 'selfie'", id)
                                .get("sha256")))
                .doesNotContain(OF_OTHERS);
        assertThat(bank.actionsOf(bank.auditor(), id)).contains("evidence_file_exported");

        browser.submit("form[action='/console/audit/verify']");
        assertThat(browser.find(".note.good").getText()).contains("The trail is intact.");
        browser.shootBoth("audit");
        assertThat(notes("audit_verified", bank.auditor())).singleElement().satisfies(details -> assertThat(details)
                .containsPattern("\"findings\": ?0"));
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
        await().untilAsserted(() -> assertThat(notes("figures_exported", bank.senior()))
                .singleElement()
                .satisfies(details -> assertThat(details).contains("decisions")));
        assertThat(browser.complaints()).isEmpty();
        browser.logOut();
        browser.logIn(bank.reviewer());
        browser.open("/console/dashboard");
        assertThat(browser.text()).contains("You may not do this");
        browser.complaints();
    }

    private static List<String> verified(String file, String key) throws IOException {
        return new ExportVerifier(List.of(key), List.of())
                .verify(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).findings().stream()
                        .map(String::valueOf)
                        .toList();
    }

    /** Details of what somebody did that concerns no single case. */
    private static List<String> notes(String action, Staff who) {
        return bank
                .rows(
                        "select details from (select action, actor_id, details from proofline.audit_queue union all"
                                + " select action, actor_id, details from proofline.audit_entry) entry"
                                + " where action = :p1 and actor_id = :p2",
                        action,
                        who.username())
                .stream()
                .map(row -> String.valueOf(row.get("details")))
                .toList();
    }

    private byte[] printed() {
        return Base64.getDecoder().decode(String.valueOf(browser.driver().executeAsyncScript(SEND)));
    }

    /** Sum of a coordinate over the parts of a drawing. */
    private double drawn(String parts, String coordinate) {
        return browser.driver().findElements(By.cssSelector(parts)).stream()
                .mapToDouble(part -> Double.parseDouble(part.getDomAttribute(coordinate)))
                .sum();
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
