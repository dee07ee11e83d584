package io.proofline.engine.browser;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The hands of an officer in the editors of processes and tables. */
final class ModelEditor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Browser browser;

    ModelEditor(Browser browser) {
        this.browser = browser;
    }

    /** Begins a draft of a live model from the list, and waits for its editor. */
    String begin(String model, String name) {
        browser.open("/console/models");
        String form = "form[action='/console/models/" + model + "/drafts']";
        browser.driver()
                .executeScript(
                        "document.querySelector(arguments[0]).value = arguments[1]", form + " [name=name]", name);
        browser.click(form + " button");
        ready();
        return browser.path().replaceFirst(".*/", "");
    }

    void open(String draft) {
        browser.open("/console/models/drafts/" + draft);
        ready();
    }

    /** Until the editor is drawn and its first findings are there. */
    void ready() {
        until("return document.querySelector('#editor')?.dataset.ready === 'true'");
        until("return document.querySelector('#findings')?.dataset.state !== 'checking'");
    }

    void awaitChecked() {
        until("return document.querySelector('#findings').dataset.state === 'checked'");
    }

    /** Waits for a finding of the code, as it appears while somebody writes. */
    WebElement finding(String code) {
        return browser.find("#findings [data-code='" + code + "']");
    }

    boolean hasFinding(String code) {
        return browser.shows("#findings [data-code='" + code + "']");
    }

    void save() {
        browser.press("#draft button.main");
        awaitState("draft.saved");
    }

    void saveByKey() {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("s")
                .keyUp(Keys.CONTROL)
                .perform();
        awaitState("draft.saved");
    }

    void awaitState(String state) {
        until("return document.querySelector('#draft-state').dataset.state === '" + state + "'");
    }

    /** Selects an element on the canvas, wherever flows cross it. */
    void select(String element) {
        browser.driver()
                .executeScript(
                        "document.querySelector(`[data-element-id='${arguments[0]}']`)"
                                + ".dispatchEvent(new MouseEvent('click', { bubbles: true }))",
                        element);
        until("return document.querySelector('#panel').textContent.includes('" + element + "')");
    }

    /** Picks a step from the shelf by key: it goes where the selection is. */
    void pick(String step) {
        browser.driver()
                .executeScript(
                        "const b = document.querySelector(`[data-step='${arguments[0]}']`);"
                                + " b.closest('details').open = true; b.focus();",
                        step);
        browser.keys(Keys.ENTER);
    }

    /** Writes into a field of the properties panel and leaves it. */
    void write(String field, String value) {
        WebElement control = browser.find("#panel [data-field='" + field + "']");
        control.sendKeys(Keys.chord(Keys.CONTROL, "a"), value, Keys.TAB);
    }

    void choose(String field, String value) {
        new Select(browser.find("#panel [data-field='" + field + "']")).selectByValue(value);
    }

    void openDecision(String id) {
        browser.press("[data-view='" + id + "']");
        until("return document.querySelector('[data-view=\"" + id + "\"]').getAttribute('aria-current') === 'true'");
    }

    WebElement cell(String row, String column) {
        return browser.find("#canvas td[data-row-id='" + row + "'][data-col-id='" + column + "']");
    }

    void writeCell(String row, String column, String text) {
        WebElement cell = cell(row, column);
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", cell);
        new Actions(browser.driver())
                .click(cell)
                .pause(Duration.ofMillis(200))
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .sendKeys(text)
                .sendKeys(Keys.ESCAPE)
                .perform();
        until("return document.querySelector(\"#canvas td[data-row-id='" + row + "'][data-col-id='" + column
                + "']\").textContent.includes('" + text.replace("'", "\\'") + "')");
    }

    /** Adds a column that reads an expression behind the inputs that the open table has. */
    void addInput(String expression) {
        browser.press("#canvas .add-input");
        WebElement header =
                browser.find("#canvas th.input-cell:last-of-type, #canvas th.input-cell:has(+ th.output-cell)");
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center', inline: 'center' })", header);
        new Actions(browser.driver()).doubleClick(header).perform();
        new Actions(browser.driver())
                .click(browser.find(".context-menu .cm-content"))
                .sendKeys(expression)
                .sendKeys(Keys.ESCAPE)
                .perform();
    }

    /** The control of a cell in the grid of examples; lines count from 1, columns from 0. */
    WebElement example(int line, int column) {
        return browser.find("#examples [data-cell='" + line + ":" + column + "']");
    }

    List<String> failingExamples() {
        return browser.driver().findElements(By.cssSelector("#examples tr.fails td:first-child input")).stream()
                .map(input -> input.getAttribute("value"))
                .toList();
    }

    void until(String condition) {
        new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(100))
                .until(page -> (Boolean) browser.driver().executeScript(condition));
    }
}
