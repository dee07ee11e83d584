package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.specimens.demo.DemoCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every page of console and portal, light, dark and from right to left, on a desk and on a telephone: axe finds nothing
 * serious, nothing is wider than the window, no word lacks its translation, and the browser has nothing to complain
 * about. A new page is named here.
 */
class EveryPageIT extends ScriptedScenarios {

    private static final List<String> PLAIN = List.of(
            "/console/queue",
            "/console/cases",
            "/console/dashboard",
            "/console/inbox",
            "/console/models",
            "/console/models/compare",
            "/console/what-if",
            "/console/what-if/runs",
            "/console/audit",
            "/console/tenant",
            "/console/admin/tenants",
            "/console/admin/keys",
            "/console/admin/calendar",
            "/console/admin/staff");

    private static final List<Look> LOOKS =
            List.of(new Look("light", "en"), new Look("dark", "en"), new Look("dark", "ur"));

    private final Axe axe = new Axe();
    private final List<String> findings = new ArrayList<>();

    private record Look(String theme, String language) {

        /** Every theme, width and direction of writing is judged, in pairs; each of all would take half as long again. */
        boolean judgedAt(int width) {
            return !(theme.equals("dark") && language.equals("en") && width == Browser.PHONE)
                    && !(language.equals("ur") && width == Browser.DESK);
        }

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
        pages.put("queue-empty", "/console/queue?pack=id-ktp");
        pages.put("not-found", "/console/nothing");
        PLAIN.forEach(path -> pages.put(path.replace("/console/", "").replace('/', '-'), path));

        for (Look look : LOOKS) {
            choose(look, "/console/login");
            visit("login", "/console/login", look);
            browser.logIn(all);
            if (look.equals(LOOKS.get(0))) {
                browser.open("/console/cases/" + claimed);
                browser.click("form[action$=claim] button");
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

    private void choose(Look look, String anyPage) {
        browser.open(anyPage + "?lang=" + look.language() + "&theme=" + look.theme());
    }

    private void visit(String name, String path, Look look) throws IOException {
        browser.open(path);
        if (!"text/html".equals(browser.driver().executeScript("return document.contentType"))) {
            return;
        }
        for (int width : List.of(Browser.DESK, Browser.PHONE)) {
            browser.size(width, 900);
            String where = name + ", " + look + ", " + width + " px: ";
            if (browser.overflow() > 0) {
                findings.add(where + browser.overflow() + " px wider than the window");
            }
            if (look.judgedAt(width)) {
                axe.judge(browser).stream()
                        .filter(Axe.Finding::grave)
                        .forEach(finding -> findings.add(where + finding));
            }
            browser.shoot("pages/" + name + "-" + look + (width == Browser.PHONE ? "-phone" : ""));
        }
        browser.size(Browser.DESK, 900);
        if (browser.text().contains("??")) {
            findings.add(name + ", " + look + ": a word is missing");
        }
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("the server responded with a status of"))
                .forEach(complaint -> findings.add(name + ", " + look + ": " + complaint));
    }
}
