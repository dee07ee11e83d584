package io.proofline.engine.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** axe-core, which judges a page by WCAG 2.2 levels A and AA; the build fetches it for tests alone. */
final class Axe {

    private static final Path SOURCE = Path.of("target", "test-classes", "axe-core", "axe.min.js");
    /** What the next two scripts share; the elements that have been judged are remembered until the page is left. */
    private static final String COMMON = """
            const done = arguments[arguments.length - 1];
            const seen = () => [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility());
            const every = {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              rules: {"target-size": {enabled: true}},
              resultTypes: ["violations"]
            };
            const told = (found) => found.violations.flatMap((rule) => rule.nodes.map((node) => ({
              rule: rule.id, impact: node.impact ?? rule.impact, element: node.target.join(" "),
              why: node.failureSummary.replaceAll(/\\s+/g, " ")
            })));
            const failed = (reason) => done([
              {rule: "axe failed", impact: "critical", element: "", why: String(reason)}]);
            """;

    private static final String JUDGE = COMMON + """
            axe.run(document, every).then(
              (found) => { window.judgedByAxe = new WeakSet(seen()); done(told(found)); },
              failed)""";

    /** Of what was judged before only what hangs on the width; of what has come with it everything. */
    private static final String JUDGE_RESIZED = COMMON + """
            const come = new Set(seen().filter((element) => !window.judgedByAxe.has(element)));
            const roots = [...come].filter((element) => !come.has(element.parentElement));
            const layout = {
              runOnly: {type: "rule", values: ["target-size", "scrollable-region-focusable"]},
              rules: {"target-size": {enabled: true}},
              resultTypes: ["violations"]
            };
            axe.run(document, layout)
              .then(async (found) => told(found).concat(roots.length ? told(await axe.run({include: roots}, every)) : []))
              .then(done, failed)""";

    private final String source;

    Axe() {
        try {
            source = Files.readString(SOURCE);
        } catch (IOException failed) {
            throw new UncheckedIOException("axe-core is fetched by the build: mvn generate-test-resources", failed);
        }
    }

    /** One breach of one rule by one element; impact is {@code minor}, {@code moderate}, {@code serious} or {@code critical}. */
    record Finding(String rule, String impact, String element, String why) {

        boolean grave() {
            return List.of("serious", "critical").contains(impact);
        }
    }

    /** Judges the page by every rule. */
    List<Finding> judge(Browser browser) {
        browser.driver().executeScript(source);
        return run(browser, JUDGE);
    }

    /** Judges a page that was judged before and has another width since. */
    List<Finding> judgeResized(Browser browser) {
        return run(browser, JUDGE_RESIZED);
    }

    @SuppressWarnings("unchecked")
    private static List<Finding> run(Browser browser, String script) {
        Object found = browser.driver().executeAsyncScript(script);
        return ((List<Map<String, String>>) found)
                .stream()
                        .map(one -> new Finding(one.get("rule"), one.get("impact"), one.get("element"), one.get("why")))
                        .toList();
    }
}
