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
    private static final String JUDGE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
              rules: {"target-size": {enabled: true}},
              resultTypes: ["violations"]
            }).then(
              (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => ({
                rule: rule.id, impact: node.impact ?? rule.impact, element: node.target.join(" "),
                why: node.failureSummary.replaceAll(/\\s+/g, " ")
              })))),
              (failed) => done([{rule: "axe failed", impact: "critical", element: "", why: String(failed)}]))""";

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

    @SuppressWarnings("unchecked")
    List<Finding> judge(Browser browser) {
        browser.driver().executeScript(source);
        Object found = browser.driver().executeAsyncScript(JUDGE);
        return ((List<Map<String, String>>) found)
                .stream()
                        .map(one -> new Finding(one.get("rule"), one.get("impact"), one.get("element"), one.get("why")))
                        .toList();
    }
}
