package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewTasks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Cases found in a real browser by whose they are, without a word of that in an address, a table or the audit trail. */
class CaseSearchIT extends ScriptedScenarios {

    private static final String SURNAME = "SZCZEPANKIEWICZ";
    private static final String NUMBER = "QX7104482";
    private static final String EMAIL = "magdalena.sz@bank.example";
    private static final Map<String, String> PERSON = Map.of(
            "country",
            "CHE",
            "surname",
            SURNAME,
            "given_names",
            "MAGDALENA",
            "document_number",
            NUMBER,
            "email",
            EMAIL,
            "phone",
            "+41446681800");

    private static UUID wanted;
    private static UUID fraud;
    private static UUID other;
    private static Bank neighbour;

    @BeforeAll
    static void several_people_have_cases_here_and_one_of_them_next_door() {
        wanted = bank.inReview("SEEK-WANTED", PERSON);
        fraud = bank.inReview("SEEK-FRAUD", PERSON);
        other = bank.inReview("SEEK-OTHER");
        // Another name to the same document is led to the fraud queue; here it is to be anybody's.
        moved(other, Queues.GENERAL);
        moved(fraud, Queues.FRAUD);
        neighbour = bank.neighbour("case-search-neighbour");
        UUID foreign = neighbour.inReview("SEEK-FOREIGN", PERSON);
        known(bank, wanted, Queues.GENERAL);
        known(bank, fraud, Queues.FRAUD);
        known(bank, other, Queues.GENERAL);
        known(neighbour, foreign, Queues.GENERAL);
    }

    @Test
    void a_mistyped_name_finds_the_case_and_stands_in_no_address_and_in_no_row() throws Exception {
        browser.logIn(bank.reviewer());
        seek("Magdalena Sczepankievicz");

        assertThat(browser.path()).matches("/console/cases\\?find=[A-Za-z0-9_-]{22}");
        assertThat(found()).containsExactly("SEEK-WANTED");
        assertThat(browser.find("#found").getText()).isEqualTo("1 case found by name");
        assertThat(browser.find("td[data-label=Match]").getText()).endsWith(" %");
        assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("Magdalena Sczepankievicz");
        browser.shootBoth("search");
        browser.size(Browser.PHONE, 844);
        assertThat(browser.overflow()).isZero();
        browser.size(Browser.DESK, 900);
        assertThat(addresses()).noneMatch(CaseSearchIT::personal);

        String address = browser.path();
        List<Map<String, Object>> kept = bank.rows(
                "select terms, kept_by from proofline.kept_search where token = :p1",
                address.substring(address.indexOf('=') + 1));
        assertThat(kept).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("kept_by", bank.reviewer().username());
            assertThat(String.valueOf(row.get("terms"))).contains("\"name\"").matches(terms -> !personal(terms));
        });
        assertThat(bank.rows("select found::text as line from proofline.case_search found"))
                .hasSize(3)
                .noneMatch(row -> personal(String.valueOf(row.get("line"))));
        assertThat(searchesOf(bank.reviewer())).last().satisfies(details -> assertThat(details)
                .contains("\"name\"", "\"hits\"")
                .matches(line -> !personal(line)));
        assertThat(browser.complaints()).isEmpty();
        browser.logOut();

        browser.logIn(bank.senior());
        browser.open(address);
        assertThat(browser.find("#q").getDomProperty("value")).isEmpty();
        assertThat(found()).containsExactlyInAnyOrder("SEEK-WANTED", "SEEK-FRAUD");
        browser.logOut();
        browser.logIn(bank.operator());
        browser.open(address);
        assertThat(browser.text()).contains("You may not do this");
        browser.complaints();
    }

    @Test
    void numbers_and_addresses_of_the_person_find_the_case_in_the_own_tenant_alone() throws Exception {
        browser.logIn(bank.reviewer());
        for (String typed :
                List.of("QX 710-4482", EMAIL.toUpperCase(Locale.ROOT), "044 668 18 00", NUMBER + " " + EMAIL)) {
            seek(typed);
            assertThat(found()).as(typed).containsExactly("SEEK-WANTED");
            assertThat(addresses()).as(typed).noneMatch(CaseSearchIT::personal);
        }
        String address = browser.path();
        seek(wanted.toString().substring(0, 8));
        assertThat(found()).contains("SEEK-WANTED");
        seek("QX7104483");
        assertThat(found()).isEmpty();
        assertThat(browser.text()).contains("Nothing fits.", "Cases of queues that are not yours are not found.");
        browser.shootBoth("search-empty");
        assertThat(bank.rows("select terms from proofline.kept_search"))
                .hasSizeGreaterThanOrEqualTo(6)
                .noneMatch(row -> personal(String.valueOf(row.get("terms"))));
        assertThat(searchesOf(bank.reviewer())).noneMatch(CaseSearchIT::personal);
        browser.logOut();

        browser.logIn(neighbour.senior());
        browser.open(address);
        assertThat(browser.text())
                .contains("This search is no longer kept.")
                .doesNotContain("SEEK-WANTED", "SEEK-FRAUD");
        seek(NUMBER);
        assertThat(found()).containsExactly("SEEK-FOREIGN");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filters_narrow_the_list_and_what_is_of_other_queues_stays_out_of_it() throws Exception {
        browser.logIn(bank.senior());
        browser.open("/console/cases");
        assertThat(found()).containsExactly("SEEK-OTHER", "SEEK-FRAUD", "SEEK-WANTED");
        browser.press("#search summary");
        new Select(browser.find("#search [name=queue]")).selectByValue(Queues.FRAUD);
        browser.find("#search [name=reference]").sendKeys("SEEK-");
        browser.submit("#search");
        assertThat(browser.path()).isEqualTo("/console/cases?reference=SEEK-&queue=fraud");
        assertThat(found()).containsExactly("SEEK-FRAUD");
        browser.shootBoth("search-filters");
        browser.size(Browser.PHONE, 844);
        assertThat(browser.overflow()).isZero();
        browser.size(Browser.DESK, 900);
        assertThat(searchesOf(bank.senior())).last().satisfies(details -> assertThat(details)
                .contains("\"queue\"", "\"fraud\"", "\"reference\""));

        browser.open("/console/cases?pack=icao-passport&sort=OLDEST");
        assertThat(found()).containsExactly("SEEK-WANTED", "SEEK-FRAUD", "SEEK-OTHER");
        browser.open("/console/cases?band=review");
        assertThat(found()).contains("SEEK-WANTED", "SEEK-FRAUD");
        browser.open("/console/cases?decision=accepted");
        assertThat(found()).isEmpty();
        browser.open("/console/cases?until=2020-01-01");
        assertThat(found()).isEmpty();
        seek("Szczepankiewicz");
        browser.click(".tabs a[href*='status=IN_REVIEW']");
        assertThat(browser.path()).contains("find=", "status=IN_REVIEW");
        assertThat(found()).containsExactlyInAnyOrder("SEEK-FRAUD", "SEEK-WANTED");
        browser.logOut();

        browser.logIn(bank.reviewer());
        browser.open("/console/cases?queue=fraud");
        assertThat(found()).isEmpty();
        browser.open("/console/cases?reference=SEEK-");
        assertThat(found()).containsExactly("SEEK-OTHER", "SEEK-WANTED");
        assertThat(browser.complaints()).isEmpty();
    }

    private void seek(String typed) {
        browser.open("/console/cases");
        browser.find("#q").sendKeys(typed);
        browser.submit("#search");
    }

    /** The references on the page, from above. */
    private List<String> found() {
        return browser.driver().findElements(By.cssSelector("a.ref")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Of the page itself, and of whatever it leads to. */
    @SuppressWarnings("unchecked")
    private List<String> addresses() {
        return (List<String>) browser.driver()
                .executeScript("return [location.href, document.referrer, ...[...document.querySelectorAll('[href]')]"
                        + ".map(part => part.getAttribute('href'))]");
    }

    private static boolean personal(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of("czepank", "magdalena", NUMBER, "7104482", EMAIL, "6681800", "668 18 00", "bank.example")
                .anyMatch(part -> lower.contains(part.toLowerCase(Locale.ROOT)));
    }

    private static List<String> searchesOf(Staff who) {
        return bank.rows("""
                        select details from (
                            select action, actor_id, details, at from proofline.audit_queue
                            union all select action, actor_id, details, at from proofline.audit_entry) entry
                        where action = 'cases_searched' and actor_id = :p1 order by at
                        """, who.username()).stream()
                .map(row -> String.valueOf(row.get("details")))
                .toList();
    }

    private static void moved(UUID id, String queue) {
        bank.within(() -> bank.bean(ReviewTasks.class)
                .requeue(bank.task(id).id(), queue, bank.senior().username()));
    }

    /** The index follows the cases a moment later. */
    private static void known(Bank bank, UUID id, String queue) {
        await("case " + id + " to be found in " + queue)
                .until(
                        () -> bank.rows(
                                "select 1 from proofline.case_search where case_id = :p1 and queue = :p2"
                                        + " and status = 'in_review' and cardinality(grams) > 0",
                                id,
                                queue),
                        rows -> !rows.isEmpty());
    }
}
