package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a reader can choose, what every page does when something fails on the way, and how it works without a mouse. */
class LooksIT extends ScriptedScenarios {

    private static final String GROUND = """
            const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
            return Math.round((r + g + b) / 3)""";

    @AfterEach
    void asItWas() {
        media("", Map.of());
    }

    @Test
    void a_reader_chooses_language_and_theme_and_both_stay() throws Exception {
        browser.open("/console/login");
        assertThat(root("lang")).isEqualTo("en");
        choose("lang=ur");
        assertThat(browser.path()).isEqualTo("/console/login");
        assertThat(root("lang")).isEqualTo("ur");
        assertThat(root("dir")).isEqualTo("rtl");
        browser.logIn(bank.reviewer());
        assertThat(browser.text()).contains("وہ کیس جو انسانی فیصلے کے منتظر ہیں");
        choose("theme=dark");
        assertThat(browser.number(GROUND)).isLessThan(60);
        browser.open("/console/queue?sort=oldest");
        assertThat(root("data-theme")).isEqualTo("dark");
        assertThat(browser.number(GROUND)).isLessThan(60);
        browser.press("#looks summary");
        browser.shoot("looks-menu-urdu-dark");
        browser.keys(Keys.ESCAPE);
        assertThat(browser.shows("#looks[open]")).isFalse();

        choose("lang=id");
        choose("theme=light");
        assertThat(browser.path()).isEqualTo("/console/queue?sort=oldest");
        assertThat(root("lang")).isEqualTo("id");
        assertThat(root("dir")).isEqualTo("ltr");
        assertThat(browser.number(GROUND)).isGreaterThan(200);
        media("", Map.of("prefers-color-scheme", "dark"));
        assertThat(browser.number(GROUND)).isGreaterThan(200);
        choose("theme=auto");
        assertThat(browser.number(GROUND)).isLessThan(60);
        browser.logOut();
        assertThat(root("lang")).as("signed out").isEqualTo("id");
        browser.logIn(bank.reviewer());
        assertThat(root("lang")).as("signed in again").isEqualTo("id");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_link_to_the_portal_opens_in_the_language_that_it_names() throws Exception {
        String portal = bank.portal(bank.open("LOOKS-1"));
        browser.open(portal + "?lang=ur");
        assertThat(browser.path()).isEqualTo(portal);
        assertThat(root("lang")).isEqualTo("ur");
        browser.awaitText("ہم آپ کی دستاویزات کی جانچ کر رہے ہیں");
        browser.size(Browser.PHONE, 844);
        browser.shoot("portal-urdu-phone");
        browser.click(".languages a[hreflang=id]");
        browser.awaitText("Kami sedang memeriksa dokumen Anda");
    }

    @Test
    void every_page_shows_its_own_keys_and_is_used_without_a_mouse() {
        bank.inReview("LOOKS-3");
        browser.logIn(bank.reviewer());
        browser.keys(Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        browser.keys(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("main");
        browser.keys("?");
        assertThat(browser.find("#keys").getText())
                .contains("take the next case")
                .doesNotContain("choose “reject”");
        browser.keys(Keys.ESCAPE);
        browser.keys("n");
        browser.awaitText("Your decision");
        browser.keys("?");
        assertThat(browser.find("#keys").getText()).contains("choose “reject”").doesNotContain("take the next case");
        browser.keys(Keys.ESCAPE);
    }

    @Test
    void keys_can_be_switched_off_and_lead_nowhere_where_the_role_does_not() {
        browser.logIn(bank.auditor());
        browser.open("/console/cases");
        browser.keys("?");
        assertThat(browser.find("#keys").getText()).contains("go to the inbox").doesNotContain("go to the queue");
        browser.press("#keys-on");
        browser.keys(Keys.ESCAPE);
        browser.open("/console/dashboard");
        browser.keys("qi?");
        assertThat(browser.path()).isEqualTo("/console/dashboard");
        assertThat(browser.find("#keys").isDisplayed()).isFalse();

        browser.press("[data-opens=keys]");
        browser.press("#keys-on");
        browser.keys(Keys.ESCAPE);
        browser.keys("q");
        assertThat(browser.path()).isEqualTo("/console/dashboard");
        browser.keys("i");
        await().untilAsserted(() -> assertThat(browser.path()).isEqualTo("/console/inbox"));
    }

    @Test
    void what_did_not_arrive_is_said_and_asked_for_again() throws Exception {
        UUID id = bank.inReview("LOOKS-2");
        browser.logIn(bank.auditor());
        browser.open("/console/cases/" + id);
        assertThat(browser.find("#trouble").isDisplayed()).isFalse();
        browser.press("#timeline input[value=checks]");
        connected(false);
        try {
            browser.press("#timeline .timeline-filter button");
            browser.awaitText("The connection is lost.");
            assertThat(browser.find("#timeline").getText()).contains("The case was opened.");
            browser.shootBoth("case-connection-lost");
            assertThat(browser.overflow()).isZero();
            browser.press("#trouble [data-retry]");
            browser.awaitText("The connection is lost.");
        } finally {
            connected(true);
        }
        browser.press("#trouble [data-retry]");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.find("#timeline").getText())
                        .contains("Face match: doubt.")
                        .doesNotContain("The case was opened."));
        assertThat(browser.find("#trouble").isDisplayed()).isFalse();
        assertThat(browser.find("#timeline input[value=checks]").isSelected()).isTrue();
    }

    @Test
    void pages_heed_what_the_system_asks_for() throws Exception {
        UUID id = bank.inReview("LOOKS-4");
        browser.logIn(bank.reviewer());
        browser.open("/console/cases/" + id);
        media("", Map.of("prefers-reduced-motion", "reduce"));
        assertThat(browser.number("return document.getAnimations().length")).isZero();
        media("", Map.of("forced-colors", "active"));
        assertThat(browser.find(".head .tag").getCssValue("border-top-width")).isEqualTo("1px");
        browser.shoot("case-forced-colors");
        media("print", Map.of());
        assertThat(browser.find(".top").isDisplayed()).isFalse();
        assertThat(browser.find("#timeline").isDisplayed()).isTrue();
        browser.shoot("case-print");
    }

    private void choose(String choice) {
        browser.press("#looks summary");
        browser.click("#looks a[href$='" + choice + "']");
    }

    private String root(String attribute) {
        return browser.find("html").getDomAttribute(attribute);
    }

    private void connected(boolean connected) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !connected, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void media(String medium, Map<String, String> features) {
        List<Map<String, String>> list = features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList();
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium, "features", list));
    }
}
