package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.specimens.demo.DemoCases;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of console and portal, light, dark and from right to left, on a desk and on a telephone: axe finds nothing
 * serious, nothing is wider than the window, no word lacks its translation, and the browser has nothing to complain
 * about. A page without a variable in its path is found by itself; one with a variable is named here.
 */
class EveryPageIT extends ScriptedScenarios {

    /** What leads elsewhere, answers with a file or with words, or is asked with a parameter and named below. */
    private static final List<String> NO_PAGES = List.of(
            "/console",
            "/console/",
            "/console/login",
            "/console/admin",
            "/console/audit/export",
            "/console/changes/rollback",
            "/console/changes/trial",
            "/console/models/compare/changes",
            "/console/models/compare/file",
            "/console/models/words",
            "/console/models/catalog",
            "/console/what-if/runs/newest");

    /**
     * Both themes and both directions of writing, in pairs: colours do not hang on the language. Each is judged by every
     * rule at one width, and at the other by what the width changes.
     */
    private static final List<Look> LOOKS = List.of(
            new Look("light", "en", List.of(Browser.DESK, Browser.PHONE)),
            new Look("dark", "ur", List.of(Browser.PHONE, Browser.DESK)));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final Axe axe = new Axe();
    private final List<String> findings = new ArrayList<>();

    /** @param widths in the order in which they are looked at */
    private record Look(String theme, String language, List<Integer> widths) {

        @Override
        public String toString() {
            return theme + "-" + language;
        }
    }

    @Test
    void every_page_of_the_console_is_for_everybody() throws Exception {
        Staff all = bank.staff("Ada Allround", StaffRole.values());
        Staff reviewer = bank.reviewer();
        UUID claimed = bank.inReview("PAGES-1");
        bank.inReview("PAGES-2");
        UUID accepted = bank.accepted("PAGES-3");
        bank.bean(ApiKeys.class).issue(bank.tenant(), "Mobile app");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("case-claimed", "/console/cases/" + claimed);
        pages.put("case-accepted", "/console/cases/" + accepted);
        pages.put("step", "/console/cases/" + claimed + "/steps/score");
        pages.put("case-report", "/console/cases/" + accepted + "/report");
        pages.put("proof", "/console/cases/" + accepted + "/proof/" + sealed(accepted));
        pages.put("model-process", "/console/models/ekyc-verification");
        pages.put("model-decisions", "/console/models/verification");
        pages.put("queue-empty", "/console/queue?pack=id-ktp");
        pages.put("not-found", "/console/nothing");
        UUID live = bank.within(
                () -> bank.bean(ModelSets.class).liveSet().orElseThrow().id());
        pages.put("changes-rollback", "/console/changes/rollback?set=" + live);
        plainPages().forEach(path -> pages.put(path.replace("/console/", "").replace('/', '-'), path));

        for (Look look : LOOKS) {
            choose(look, "/console/login");
            visit("login", "/console/login", look);
            browser.logIn(all);
            if (look.equals(LOOKS.get(0))) {
                browser.open("/console/cases/" + claimed);
                browser.click("form[action$=claim] button");
                pages.put("draft-process", drafted("ekyc-verification"));
                String draft = drafted("verification");
                pages.put("draft-decisions", draft);
                pages.put("draft-propose", draft + "/propose");
                pages.put("what-if-draft", "/console/what-if?draft=" + draft.replaceFirst(".*/", ""));
                pages.put("run", tried(pages.get("what-if-draft")));
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                visit(page.getKey(), page.getValue(), look);
            }
            browser.open("/console/queue");
            browser.logOut();
            browser.logIn(reviewer);
            visit("forbidden", "/console/admin/keys", look);
            browser.open("/console/queue");
            browser.logOut();
            browser.logIn(bank.auditor());
            visit("draft-read", pages.get("draft-process"), look);
            browser.open("/console/cases");
            browser.logOut();
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void every_page_of_the_portal_is_for_everybody() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("checking", bank.portal(bank.open("PORTAL-1")));
        pages.put("accepted", bank.portal(bank.accepted("PORTAL-2")));
        String video = bank.portal(bank.open(DemoCases.goodMatch(), "PORTAL-3", VideoPolicy.REQUIRED));
        pages.put("asked-for-video", video);
        pages.put("video", video + "/video");
        pages.put("in-review", bank.portal(bank.inReview("PORTAL-4")));
        pages.put("bad-link", "/portal/nothing");
        for (Look look : LOOKS) {
            choose(look, pages.get("checking"));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                visit("portal-" + page.getKey(), page.getValue(), look);
            }
        }
        assertThat(findings).isEmpty();
    }

    private String drafted(String model) {
        browser.open("/console/models");
        browser.click("form[action='/console/models/" + model + "/drafts'] button");
        return browser.path();
    }

    /** Tries a draft on the cases of the bank. */
    private String tried(String whatIf) {
        browser.open(whatIf);
        browser.click("#start button");
        browser.awaitText("Cases that change their band");
        return browser.path();
    }

    /** Index of the case's first entry, once the sequencer has put it into the tree and signed a checkpoint over it. */
    private static long sealed(UUID id) {
        return await("the trail to be sealed")
                .atMost(Duration.ofMinutes(1))
                .until(() -> bank.trail(id).get(0), line -> line.checkpoint().isPresent())
                .index()
                .orElseThrow();
    }

    /** Console pages whose address has no variable part. */
    private SortedSet<String> plainPages() {
        TreeSet<String> paths = new TreeSet<>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/console/") && !path.contains("{") && !path.contains("."))
                .filter(path -> !NO_PAGES.contains(path))
                .forEach(paths::add);
        return paths;
    }

    private void choose(Look look, String anyPage) {
        browser.open(anyPage + "?lang=" + look.language() + "&theme=" + look.theme());
    }

    /** Waits for what a page fetches for itself: its parts, and the drawing of an editor. */
    private boolean settled() {
        try {
            await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).until(() ->
                    (Boolean) browser.driver().executeScript("""
                            const editor = document.querySelector("#editor");
                            const findings = document.querySelector("#findings");
                            return !document.querySelector(".htmx-request")
                                && (!editor || editor.dataset.ready === "true")
                                && findings?.dataset.state !== "checking";"""));
            return true;
        } catch (ConditionTimeoutException restless) {
            return false;
        }
    }

    private void visit(String name, String path, Look look) throws IOException {
        browser.open(path);
        if (!"text/html".equals(browser.driver().executeScript("return document.contentType"))) {
            return;
        }
        if (!settled()) {
            findings.add(name + ", " + look + ": never comes to rest");
        }
        for (int width : look.widths()) {
            browser.size(width, 900);
            String where = name + ", " + look + ", " + width + " px: ";
            if (browser.overflow() > 0) {
                findings.add(where + browser.overflow() + " px wider than the window");
            }
            List<Axe.Finding> found = width == look.widths().get(0) ? axe.judge(browser) : axe.judgeResized(browser);
            found.stream().filter(Axe.Finding::grave).forEach(finding -> findings.add(where + finding));
            browser.shoot("pages/" + name + "-" + look + (width == Browser.PHONE ? "-phone" : ""));
        }
        browser.size(Browser.DESK, 900);
        if (browser.text().contains("??")) {
            findings.add(name + ", " + look + ": a word is missing");
        }
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("the server responded with a status of"))
                // dmn-js brings a development build of what it draws with, which says so.
                .filter(complaint -> !complaint.contains("infernojs.org"))
                .forEach(complaint -> findings.add(name + ", " + look + ": " + complaint));
    }
}
