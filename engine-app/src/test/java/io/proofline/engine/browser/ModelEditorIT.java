package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers edit processes and tables in a real browser; what they save is looked at in the database and by the gate. */
class ModelEditorIT extends ScriptedScenarios {

    /** Steps of the shipped process have ids with meaning; new ones get theirs from bpmn-js. */
    private static final String NEW_STEP = "#canvas .djs-shape[data-element-id^='Activity_']";

    /** A table of each model of decisions. */
    private static final Map<String, String> TABLES = Map.of(
            "evidence-policy", "liveness-video",
            "queue-routing", "queue",
            "reason-texts", "sentences-of-code",
            "verification", "band");

    @Autowired
    private ModelSets sets;

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private ModelInspector inspector;

    @TempDir
    private Path files;

    private ModelEditor editor;

    @BeforeEach
    void sitDown() {
        editor = new ModelEditor(browser);
        browser.logIn(bank.officer());
    }

    @Test
    void every_live_model_comes_out_of_its_editor_as_it_went_in() {
        List<ModelSet.Member> live =
                bank.within(() -> sets.liveSet().orElseThrow().members());
        assertThat(live).hasSizeGreaterThanOrEqualTo(5);
        for (ModelSet.Member member : live) {
            String draft = editor.begin(member.key(), "Unchanged " + member.key());
            editor.save();
            ModelVersion version = bank.within(() -> sets.version(member.versionId()));
            assertThat(draft(draft).text()).as(member.key()).isEqualTo(version.text());

            changeAWord(member);
            editor.save();
            ModelDraft saved = draft(draft);
            assertThat(saved.revision()).as(member.key()).isEqualTo(3);
            assertThat(saved.text()).as("written by the editor").contains("A word more");
            assertThat(inspector.compare(member.kind(), version.text(), saved.text()))
                    .as(member.key())
                    .hasSize(1);
            assertThat(check(member.kind(), member.key(), saved.text()))
                    .as(member.key())
                    .isEqualTo(check(member.kind(), member.key(), version.text()));
            assertThat(bank.within(() -> inspector.run(member.key(), saved.text(), saved.examples())))
                    .as(member.key())
                    .hasSameSizeAs(bank.within(() -> inspector.run(member.key(), version.text(), version.examples())))
                    .allMatch(ExampleOutcome::holds);
        }
        assertThat(browser.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
    }

    /** Of a process its name, of tables the first annotation. */
    private void changeAWord(ModelSet.Member member) {
        if (member.kind() == ModelKind.PROCESS) {
            editor.write("name", "A word more");
            return;
        }
        editor.openDecision(TABLES.get(member.key()));
        WebElement note = browser.find("#canvas tbody td.annotation");
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center', inline: 'center' })", note);
        new Actions(browser.driver())
                .click(note)
                .pause(Duration.ofMillis(200))
                .sendKeys("A word more")
                .sendKeys(Keys.ESCAPE)
                .perform();
    }

    @Test
    void a_threshold_that_breaks_an_example_is_seen_in_the_table_and_beside_it() throws Exception {
        String draft = editor.begin("verification", "Stricter band");
        editor.openDecision("band");
        editor.writeCell("band-low", "band-input-4", "< 65");

        WebElement overlap = editor.finding("overlap");
        assertThat(overlap.getText()).contains("rule");
        overlap.click();
        assertThat(browser.driver().executeScript("""
                        const cell = document.querySelector("#canvas td[data-row-id='band-middle'][data-col-id='band-input-4']");
                        return getComputedStyle(cell).backgroundColor""")).isEqualTo("rgb(251, 217, 213)");
        browser.shoot("models-overlap");

        editor.writeCell("band-middle", "band-input-4", "[65..80)");
        editor.until("return !document.querySelector(\"#findings [data-code='overlap']\")");
        editor.saveByKey();
        assertThat(browser.find("#example-state").getAttribute("data-failing")).isNotEqualTo("0");
        assertThat(editor.failingExamples()).contains("just in review");
        assertThat(browser.find("#examples").getText()).contains("expected review, came out rejected");
        browser.shoot("models-example-fails");

        editor.writeCell("band-low", "band-input-4", "< 60");
        editor.writeCell("band-middle", "band-input-4", "[60..80)");
        editor.save();
        assertThat(browser.find("#example-state").getAttribute("data-failing")).isEqualTo("0");
        assertThat(draft(draft).revision()).isEqualTo(3);
        assertThat(compared(draft)).isEmpty();
    }

    /** Letters by which the console goes to other pages are letters while somebody writes. */
    @Test
    void whatever_is_written_into_a_cell_stands_there_and_the_page_stays() {
        String draft = editor.begin("evidence-policy", "Words");
        editor.openDecision("liveness-video");
        editor.writeCell("liveness-video-unwanted", "liveness-video-input-2", "ends with(?, \"quite-icy\")");
        assertThat(browser.path()).endsWith(draft);
        assertThat(browser.shows("dialog[open]")).isFalse();
        editor.save();
        assertThat(draft(draft).text()).contains("<text>ends with(?, \"quite-icy\")</text>");
    }

    @Test
    void an_example_is_added_typed_and_run() throws Exception {
        String draft = editor.begin("verification", "One more example");
        editor.openDecision("total");
        browser.press("#examples [data-duplicate='1']");
        editor.example(2, 0).clear();
        editor.example(2, 0).sendKeys("half of the liveness");
        editor.example(2, 1).clear();
        editor.example(2, 1).sendKeys("0.5");
        editor.save();
        assertThat(editor.failingExamples()).containsExactly("half of the liveness");
        WebElement expected = browser.find("#examples tbody tr:nth-child(2) td.expected input");
        expected.clear();
        expected.sendKeys("85");
        editor.save();

        assertThat(editor.failingExamples()).isEmpty();
        assertThat(draft(draft).examples())
                .filteredOn(file -> file.subject().equals("total"))
                .singleElement()
                .satisfies(file -> assertThat(file.csv()).contains("\nhalf of the liveness,0.5,1,1,1,30,40,25,5,85\n"));
    }

    @Test
    void a_new_column_of_a_table_can_be_filled_in_its_examples() throws Exception {
        String draft = editor.begin("evidence-policy", "By channel");
        editor.openDecision("liveness-video");
        editor.addInput("case_file.channel");
        editor.until("return document.querySelector(\"#examples option[value='case_file.channel']\") !== null");
        new Select(browser.find("#examples [data-add=column]")).selectByValue("case_file.channel");
        editor.example(1, 5).sendKeys("kiosk");
        editor.example(1, 6).sendKeys("l"); // "optionall"
        editor.save();
        assertThat(browser.find("#example-state [data-failing]").getText()).isEqualTo("liveness_video");
        editor.example(1, 6).sendKeys(Keys.BACK_SPACE);
        editor.save();

        assertThat(browser.find("#example-state").getAttribute("data-failing")).isEqualTo("0");
        assertThat(draft(draft).examples()).singleElement().satisfies(file -> assertThat(file.csv())
                .startsWith("example,case_file.tenant,case_file.pack,case_file.country,case_file.liveness_video,"
                        + "case_file.channel,-> liveness_video\n")
                .contains("\nnothing is known,,,,,kiosk,optional\n"));
        browser.shoot("models-new-column");
    }

    @Test
    void cells_with_commas_quotes_and_line_breaks_come_back_as_they_were() {
        browser.open("/console/models");
        assertThat(browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        const rows = [["example", "-> x"], ['say "hi", twice', "a\\nb"], ["", ""], [" padded ", "-1.5"]];
                        import("/console/assets/models/csv.js").then(({ parse, format }) =>
                          done(JSON.stringify(parse(format(rows))) === JSON.stringify(rows)), done);""")).isEqualTo(true);
    }

    @Test
    void a_step_is_picked_from_the_shelf_a_timer_changed_and_the_difference_shown() throws Exception {
        String draft = editor.begin("ekyc-verification", "A second look at the selfie");
        editor.select("evidence-expired");
        editor.write("timer", "P14D");
        editor.select("to-band");
        editor.pick("liveness-check");
        editor.until("return document.querySelector('#panel [data-field=name]').value === 'Liveness check'");
        editor.write("name", "Second look");
        new Select(browser.find("#panel [data-field=retries]")).selectByValue("2");
        editor.write("pause", "PT10M");
        editor.awaitChecked();
        browser.shoot("models-process");
        editor.save();

        assertThat(check(ModelKind.PROCESS, "ekyc-verification", draft(draft).text()))
                .noneMatch(Finding::isError);
        assertThat(draft(draft).text())
                .containsPattern("<bpmn:serviceTask [^>]*name=\"Second look\"[^>]*flowable:topic=\"liveness-check\"")
                .containsPattern("name=\"Second look\"[^>]*flowable:exclusive=\"false\"")
                .contains(">R2/PT10M</flowable:failedJobRetryTimeCycle>");
        assertThat(compared(draft))
                .extracting(Change::message)
                .anyMatch(message -> message.contains("P7D") && message.contains("P14D"))
                .anyMatch(message -> message.contains("Second look") && message.contains("was added"));

        browser.press("a[href*='/console/models/compare']");
        editor.until("return document.querySelector('#comparison')?.dataset.ready === 'true'");
        assertThat(browser.shows("#right .djs-shape.is-added")).isTrue();
        assertThat(browser.shows("#left [data-element-id='evidence-expired'].is-changed"))
                .isTrue();
        browser.press("#changes button");
        browser.shoot("models-compare-process");
    }

    @Test
    void a_condition_is_chosen_from_what_the_gate_allows() {
        String draft = editor.begin("ekyc-verification", "Another band");
        editor.select("band-is-accepted");
        editor.choose("condition-value", "review");
        editor.select("verdict-is-hold");
        editor.write("condition", "${verdict.class}");
        editor.finding("expression-not-allowed").click();
        assertThat(browser.find("#panel").getText()).contains("verdict-is-hold");
        editor.write("condition", "${verdict == 'hold'}");
        editor.select("evidence-expired");
        editor.write("timer", "in a week");
        browser.press("[data-tool=whole]");
        editor.select("verdict-is-hold");
        editor.finding("value-not-allowed").click();
        assertThat(browser.find("#panel").getText())
                .as("the event that has the timer")
                .contains("evidence-expired");
        editor.write("timer", "P7D");
        editor.until("return !document.querySelector(\"#findings [data-code='expression-not-allowed']\")");
        editor.save();
        assertThat(compared(draft)).singleElement().satisfies(change -> assertThat(change.after())
                .isEqualTo("${band == 'review'}"));
    }

    @Test
    void who_saves_second_is_told_and_keeps_the_work_as_a_draft_of_its_own() throws Exception {
        String draft = editor.begin("evidence-policy", "Ours");
        try (Browser neighbour = new Browser(port)) {
            ModelEditor there = new ModelEditor(neighbour);
            neighbour.logIn(bank.staff("Omar Other", StaffRole.COMPLIANCE_OFFICER));
            there.open(draft);
            neighbour.find("#draft input[name=comment]").sendKeys("the other's work");
            there.save();
        }
        browser.find("#draft input[name=comment]").sendKeys("my work");
        browser.press("#draft button.main");
        editor.awaitState("draft.stale");
        assertThat(browser.find("#stale").getText()).contains("Omar Other");
        browser.shoot("models-stale");
        assertThat(draft(draft).comment()).isEqualTo("the other's work");
        browser.press("#stale [data-choice=copy]");
        editor.until("return !location.pathname.endsWith('" + draft + "')");
        editor.ready();

        ModelDraft copy = draft(browser.path().replaceFirst(".*/", ""));
        assertThat(copy.comment()).isEqualTo("my work");
        assertThat(copy.name()).isEqualTo("Ours (copy)");
        assertThat(copy.authors()).hasSize(2);
        assertThat(draft(draft).comment()).isEqualTo("the other's work");
        assertThat(draft(draft).revision()).isEqualTo(2);
        assertThat(bank.actors("model_draft_saved"))
                .endsWith(bank.staff("Omar Other").username());
    }

    @Test
    void models_go_out_as_files_and_come_in_again_as_they_were() throws Exception {
        for (ModelSet.Member member :
                bank.within(() -> sets.liveSet().orElseThrow().members())) {
            ModelVersion live = bank.within(() -> sets.version(member.versionId()));
            browser.open("/console/models");
            String[] file = downloaded("/console/models/" + member.key() + "/file?download=true");
            String name = member.key() + (member.kind() == ModelKind.PROCESS ? ".bpmn" : ".dmn");
            assertThat(file[0]).contains("attachment").contains(name);
            assertThat(file[1]).as(name).isEqualTo(live.text());

            imports(Files.writeString(files.resolve(name), file[1]), member.key());
            editor.ready();
            String draft = browser.path().replaceFirst(".*/", "");
            assertThat(draft(draft).text()).as(name).isEqualTo(live.text());
            assertThat(draft(draft).examples()).as(name).isEqualTo(live.examples());
        }
        assertThat(bank.actors("model_draft_created")).contains(bank.officer().username());
    }

    @Test
    void a_draft_is_thrown_away_by_a_second_press_alone() throws Exception {
        String draft = editor.begin("verification", "Not worth it");
        browser.press("#discard summary");
        assertThat(browser.path()).endsWith(draft);
        assertThat(browser.find("#discard form").getText()).contains("“Not worth it”");
        browser.shoot("models-throw-away");
        browser.click("#discard button");
        assertThat(browser.text()).contains("The draft was thrown away");
        assertThat(bank.actors("model_draft_discarded")).contains(bank.officer().username());
    }

    @Test
    void one_press_takes_back_a_step_that_was_put_into_a_flow() throws Exception {
        String draft = editor.begin("ekyc-verification", "Taken back");
        editor.select("to-band");
        editor.pick("liveness-check");
        editor.until("return document.querySelector('#panel [data-field=name]').value === 'Liveness check'");
        assertThat(browser.shows(NEW_STEP)).isTrue();
        browser.press("[data-tool=undo]");
        assertThat(browser.shows(NEW_STEP)).isFalse();
        editor.awaitChecked();
        editor.save();
        assertThat(compared(draft)).isEmpty();
        browser.press("[data-tool=redo]");
        editor.until("return document.querySelector('#draft-state').dataset.state === 'draft.changed'");
        editor.save();
        assertThat(compared(draft))
                .extracting(Change::message)
                .contains("Service task \"Liveness check\" was added.")
                .noneMatch(message -> message.contains("Activity_"));
    }

    @Test
    void examples_are_filled_in_as_their_table_declares_them() {
        editor.begin("verification", "By type");
        editor.openDecision("document-limits");
        assertThat(editor.example(1, 2).getAttribute("inputmode")).isEqualTo("decimal");
        assertThat(editor.example(1, 4).getTagName()).isEqualTo("select");
        editor.openDecision("profile-factor");
        assertThat(editor.example(1, 2).getTagName())
                .as("no row of the column has to have a value")
                .isEqualTo("select");
        assertThat(editor.example(1, 1).getTagName()).isEqualTo("input");
    }

    /** What the browser saves: how the answer is to be taken, and the text. */
    @SuppressWarnings("unchecked")
    private String[] downloaded(String path) {
        return ((List<String>) browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        fetch(arguments[0]).then(async (answer) =>
                          done([answer.headers.get("Content-Disposition"), await answer.text()]));""", path)).toArray(String[]::new);
    }

    @Test
    void a_file_is_taken_in_if_the_gate_has_nothing_against_it() throws Exception {
        String live = bank.within(
                () -> sets.liveVersion("ekyc-verification").orElseThrow().text());
        Path good = Files.writeString(files.resolve("good.bpmn"), live.replace("P7D", "P9D"));
        Path evil = Files.writeString(
                files.resolve("evil.bpmn"),
                live.replaceFirst(
                        "<bpmn:endEvent id=\"expired\"",
                        "<bpmn:scriptTask id=\"evil\" scriptFormat=\"js\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"expired\""));

        imports(evil, "ekyc-verification");
        assertThat(browser.text()).contains("The file was not imported", "a model holds no code");
        browser.shoot("models-import-refused");
        String tables = bank.within(
                () -> sets.liveVersion("evidence-policy").orElseThrow().text());
        imports(
                Files.writeString(files.resolve("newer.dmn"), tables.replace("/20191111/MODEL/", "/20230324/MODEL/")),
                "evidence-policy");
        assertThat(browser.text()).contains("The file was not imported", "DMN 1.3");
        imports(good, "ekyc-verification");
        editor.ready();
        assertThat(compared(browser.path().replaceFirst(".*/", "")))
                .singleElement()
                .satisfies(change -> assertThat(change.message()).contains("P9D"));
    }

    @Test
    void a_narrow_screen_shows_the_model_to_read() throws Exception {
        String draft = editor.begin("queue-routing", "On the train");
        for (String page :
                List.of("/console/models", "/console/models/drafts/" + draft, "/console/models/ekyc-verification")) {
            browser.size(Browser.PHONE, 844);
            browser.open(page);
            if (!page.equals("/console/models")) {
                editor.until("return document.querySelector('#editor').dataset.ready === 'true'");
            }
            browser.shoot("models-phone"
                    + page.substring("/console/models".length())
                            .replaceAll("/drafts/.*", "-draft")
                            .replace('/', '-'));
            assertThat(browser.overflow()).as(page).isZero();
        }
        browser.open("/console/models/drafts/" + draft);
        assertThat(browser.text()).contains("Editing needs a wider screen");
        browser.size(Browser.DESK, 900);
        browser.open("/console/models");
        browser.shoot("models");
    }

    private void imports(Path file, String model) {
        browser.open("/console/models");
        browser.find("form[action='/console/models/import'] input[type=file]")
                .sendKeys(file.toAbsolutePath().toString());
        new Select(browser.find("form[action='/console/models/import'] select")).selectByValue(model);
        browser.submit("form[action='/console/models/import']");
    }

    private ModelDraft draft(String id) {
        return bank.within(() -> drafts.get(UUID.fromString(id)));
    }

    private List<Finding> check(ModelKind kind, String key, String text) {
        return bank.within(() -> inspector.check(kind, key, text)).stream()
                .map(finding ->
                        new Finding(finding.severity(), finding.code(), finding.elementId(), finding.message(), ""))
                .toList();
    }

    /** What a draft changes of what it was begun from. */
    private List<Change> compared(String id) {
        return bank.within(() -> {
            ModelDraft draft = drafts.get(UUID.fromString(id));
            return inspector.compare(draft.kind(), drafts.base(draft).text(), draft.text());
        });
    }
}
