package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffIdentities;
import io.proofline.casecore.staff.StaffIdentity;
import io.proofline.casecore.staff.StaffRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff sign in at a real Keycloak with the shipped realm. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderAccessIT extends BrowserScenarios {

    private static final Keycloak KEYCLOAK = new Keycloak();
    private static final Map<StaffRole, Staff> MEMBERS = new HashMap<>();
    /** Tokens that are renewed at each request, so that no test waits for one to end. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static String unreachable;
    private static int unreachableStatus;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("proofline.data-dir", BrowserScenarios::dataFolder);
        registry.add("proofline.workers.embedded", () -> "false");
        registry.add("proofline.oidc.issuer", KEYCLOAK::issuer);
        registry.add("proofline.oidc.client-secret", KEYCLOAK::clientSecret);
    }

    /** The platform is up before its provider, and says so to whoever comes. */
    @BeforeAll
    static void startProvider(@LocalServerPort int port) throws Exception {
        Browser browser = Browser.shared(port);
        browser.open("/console");
        unreachable = browser.text();
        unreachableStatus = new ConsoleClient(port).open("/console").status();
        browser.shootBoth("sign-in-provider-away");
        KEYCLOAK.start("http://127.0.0.1:" + port);
        for (StaffRole role : StaffRole.values()) {
            MEMBERS.put(role, user(role.word(), "Member " + role.word(), role));
        }
    }

    @AfterAll
    static void stopProvider() {
        KEYCLOAK.close();
    }

    @Test
    @Order(1)
    void while_the_provider_is_away_the_sign_in_page_says_so() {
        assertThat(unreachable).contains("The identity provider does not answer.");
        assertThat(unreachableStatus).isEqualTo(503);
    }

    @Test
    @Order(2)
    void a_reviewer_signs_in_works_and_signs_out_here_and_there() throws Exception {
        Staff reviewer = MEMBERS.get(StaffRole.REVIEWER);
        UUID id = bank.inReview("SIGN-IN-1");
        browser.open("/console/cases/" + id);
        assertThat(browser.address())
                .startsWith(KEYCLOAK.issuer())
                .contains("code_challenge_method=S256", "response_type=code", "nonce=", "state=");
        browser.shootBoth("sign-in-at-keycloak");
        browser.find("input[name=username]").sendKeys(reviewer.username());
        browser.find("input[name=password]").sendKeys(reviewer.password());
        browser.click("#kc-login");

        assertThat(browser.path()).startsWith("/console/cases/" + id);
        assertThat(browser.text()).contains(AccessMatrix.SURNAME, "Member reviewer");
        assertThat(bank.actionsOf(reviewer, id)).contains("case_viewed");
        assertThat(KEYCLOAK.sessions(reviewer.username())).isEqualTo(1);

        browser.logOut();
        assertThat(browser.path()).isEqualTo("/console/login?out");
        assertThat(browser.text()).contains("You are signed out.");
        browser.shootBoth("sign-out-at-keycloak");
        assertThat(KEYCLOAK.sessions(reviewer.username())).isZero();
        browser.open("/console/queue");
        assertThat(browser.address()).startsWith(KEYCLOAK.issuer());
    }

    @Test
    void each_role_reaches_what_the_table_gives_it_and_no_view_of_a_person_goes_unnoted() throws Exception {
        AccessMatrix matrix = AccessMatrix.of(bank, bank.inReview("MATRIX-1"));
        List<String> differences = new ArrayList<>();
        for (StaffRole role : StaffRole.values()) {
            Staff member = MEMBERS.get(role);
            differences.addAll(matrix.differences(signedIn(member), role, member.username()));
        }
        // There are no accounts to make here: they are made at the provider.
        assertThat(differences).isEmpty();
    }

    @Test
    void another_tenants_case_is_none_at_all_at_every_address() throws Exception {
        AccessMatrix matrix = AccessMatrix.of(bank, bank.inReview("MATRIX-2"));
        UUID foreign = bank.neighbour("provider-access-neighbour").inReview("FOREIGN-1");

        for (StaffRole role : StaffRole.values()) {
            assertThat(matrix.reached(signedIn(MEMBERS.get(role)), role, foreign))
                    .as(role.word())
                    .isEmpty();
        }
    }

    @Test
    void a_case_of_a_queue_that_the_role_does_not_open_is_none_at_all_at_every_address() throws Exception {
        AccessMatrix matrix = AccessMatrix.of(bank, bank.inReview("MATRIX-3"));
        UUID fraud = bank.inReview("PROVIDER-FRAUD-1");
        bank.within(() -> bank.bean(ReviewTasks.class).requeue(bank.task(fraud).id(), Queues.FRAUD, "whoever leads"));
        ConsoleClient reviewer = signedIn(MEMBERS.get(StaffRole.REVIEWER));

        assertThat(matrix.reached(reviewer, StaffRole.REVIEWER, fraud)).isEmpty();
        assertThat(reviewer.get("/console/queue?queue=fraud").statusCode()).isEqualTo(403);
        assertThat(reviewer.get("/console/cases?reference=PROVIDER-FRAUD").body())
                .doesNotContain(fraud.toString());
        ConsoleClient senior = signedIn(MEMBERS.get(StaffRole.SENIOR_REVIEWER));
        assertThat(senior.get("/console/cases/" + fraud).statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_of_another_tenant_comes_by_lists_files_figures_or_the_name_of_a_thing() throws Exception {
        UUID own = bank.inReview("OWN-4");
        Bank neighbour = bank.neighbour("provider-access-things");
        OthersThings others = OthersThings.of(neighbour, own);
        for (StaffRole role : StaffRole.values()) {
            ConsoleClient client = signedIn(MEMBERS.get(role));
            assertThat(others.shown(client)).as(role.word()).isEmpty();
            assertThat(others.reached(client)).as(role.word()).isEmpty();
            assertThat(others.touched()).as(role.word()).isEmpty();
        }
    }

    @Test
    void the_trail_says_who_signed_in_by_issuer_and_subject() {
        Staff auditor = MEMBERS.get(StaffRole.AUDITOR);
        signedIn(auditor).open("/console/audit");
        StaffIdentity expected = new StaffIdentity(KEYCLOAK.issuer(), KEYCLOAK.id(auditor.username()));

        assertThat(bank.bean(StaffIdentities.class).of(auditor.username())).contains(expected);
        assertThat(bank.rows(
                        "select details from proofline.audit_queue where actor_id = :p1 and action = 'staff_signed_in'"
                                + " union all select details from proofline.audit_entry"
                                + " where actor_id = :p1 and action = 'staff_signed_in'",
                        auditor.username()))
                .first()
                .extracting(row -> String.valueOf(row.get("details")))
                .asString()
                .contains(expected.issuer(), expected.subject(), "auditor");
    }

    @Test
    void who_has_no_role_is_told_so_and_may_sign_out() throws Exception {
        Staff nobody = KEYCLOAK.user(
                "nora", "Nora Newcomer", List.of(), List.of(bank.tenant().value()));
        browser.open("/console");
        browser.find("input[name=username]").sendKeys(nobody.username());
        browser.find("input[name=password]").sendKeys(nobody.password());
        browser.click("#kc-login");

        assertThat(browser.path()).isEqualTo("/console/refused");
        assertThat(browser.text()).contains("You have no role here", "Nora Newcomer", "no_role");
        assertThat(browser.number("return document.styleSheets.length")).isPositive();
        browser.shootBoth("sign-in-refused");
        browser.open("/console/cases");
        assertThat(browser.path()).isEqualTo("/console/refused");
        browser.logOut();
        assertThat(browser.path()).isEqualTo("/console/login?out");
        assertThat(KEYCLOAK.sessions("nora")).isZero();
    }

    @Test
    void a_tenant_that_is_not_here_is_no_tenant() {
        Staff stray = KEYCLOAK.user("stan", "Stan Stray", List.of("reviewer"), List.of("no-such-bank"));
        ConsoleClient.Page page = new ConsoleClient(port).signInAtProvider(stray);

        assertThat(page.path()).isEqualTo("/console/refused");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("no_tenant");
    }

    @Test
    void an_account_that_was_closed_here_stays_out_whatever_its_roles() {
        Staff closed = user("clara", "Clara Closed", StaffRole.REVIEWER);
        ConsoleClient client = signedIn(closed);
        bank.bean(StaffAccounts.class).enable("clara", false);

        assertThat(client.open("/console/queue").path()).isEqualTo("/console/refused");
        assertThat(client.open("/console/refused").body()).contains("closed");
    }

    @Test
    void who_is_disabled_at_the_provider_cannot_go_on_once_the_token_has_ended() {
        Staff gone = user("gina", "Gina Gone", StaffRole.REVIEWER);
        KEYCLOAK.tokensLast(AT_ONCE);
        try {
            ConsoleClient client = signedIn(gone);
            assertThat(client.get("/console/queue").statusCode()).isEqualTo(200);

            KEYCLOAK.enable("gina", false);
            assertThat(client.open("/console/queue").body()).contains("Your sign-in has ended");
            assertThat(client.open("/console/queue").address().toString()).startsWith(KEYCLOAK.issuer());
        } finally {
            KEYCLOAK.tokensLast(Duration.ofMinutes(5));
        }
    }

    @Test
    void a_role_that_is_taken_away_is_gone_with_the_next_token() {
        Staff changed = KEYCLOAK.user(
                "chad",
                "Chad Changed",
                List.of("reviewer", "auditor"),
                List.of(bank.tenant().value()));
        KEYCLOAK.tokensLast(AT_ONCE);
        try {
            ConsoleClient client = signedIn(changed);
            assertThat(client.get("/console/audit").statusCode()).isEqualTo(200);

            KEYCLOAK.take("chad", List.of("auditor"));
            assertThat(client.get("/console/audit").statusCode()).isEqualTo(403);
            assertThat(client.get("/console/queue").statusCode()).isEqualTo(200);

            KEYCLOAK.take("chad", List.of("reviewer"));
            assertThat(client.open("/console/queue").path()).isEqualTo("/console/refused");
        } finally {
            KEYCLOAK.tokensLast(Duration.ofMinutes(5));
        }
    }

    @Test
    void signing_out_at_the_provider_ends_the_session_here() {
        ConsoleClient client = signedIn(user("lena", "Lena Left", StaffRole.REVIEWER));
        assertThat(client.get("/console/queue").statusCode()).isEqualTo(200);

        KEYCLOAK.signOut("lena");

        assertThat(client.get("/console/queue").headers().firstValue("Location").orElse(""))
                .endsWith("/console/login");
    }

    @Test
    void passwords_of_our_own_are_worth_nothing_beside_a_provider() {
        String password = bank.bean(StaffAccounts.class)
                .create("local.left-over", "Left Over", Set.of(StaffRole.OPERATOR), Set.of(bank.tenant()));
        ConsoleClient client = new ConsoleClient(port);
        client.postRaw("/console/login", Map.of("username", "local.left-over", "password", password));
        assertThat(client.open("/console/login").body()).doesNotContain("password");

        assertThat(client.open("/console/queue").address().toString()).startsWith(KEYCLOAK.issuer());
        assertThat(bank.bean(FilterChainProxy.class).getFilterChains())
                .flatExtracting(SecurityFilterChain::getFilters)
                .doesNotHaveAnyElementsOfTypes(UsernamePasswordAuthenticationFilter.class);
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        ConsoleClient client = new ConsoleClient(port);
        ConsoleClient.Page page = client.open("/console/oidc/callback?code=stolen&state=made-up");

        assertThat(page.path()).isEqualTo("/console/login");
        assertThat(page.body()).contains("begun too long ago");
        assertThat(client.open("/console/queue").address().toString()).startsWith(KEYCLOAK.issuer());
    }

    @Test
    void a_made_up_notice_of_sign_out_ends_nothing() {
        ConsoleClient client = signedIn(user("mona", "Mona Member", StaffRole.REVIEWER));
        var answer = client.postRaw(
                "/logout/connect/back-channel/staff", Map.of("logout_token", "eyJhbGciOiJub25lIn0.e30."));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(client.get("/console/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_gets_another_name_at_sign_in_and_no_token_comes_to_the_log(CapturedOutput output) {
        ConsoleClient client = new ConsoleClient(port);
        ConsoleClient.Page form = client.open("/console");
        String before = client.cookie("proofline_console");
        client.answerProvider(form, MEMBERS.get(StaffRole.OPERATOR));

        assertThat(client.cookie("proofline_console")).isNotNull().isNotEqualTo(before);
        assertThat(client.open("/console/cases").status()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain("eyJ").doesNotContain(KEYCLOAK.clientSecret());
    }

    @Test
    void a_piece_of_a_page_whose_session_has_ended_leads_its_page_to_the_sign_in() {
        var answer = new ConsoleClient(port).getPiece("/console/queue");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/console/login");
    }

    private static Staff user(String username, String displayName, StaffRole role) {
        return KEYCLOAK.user(
                username,
                displayName,
                List.of(role.word()),
                List.of(bank.tenant().value()));
    }

    private ConsoleClient signedIn(Staff staff) {
        ConsoleClient client = new ConsoleClient(port);
        ConsoleClient.Page page = client.signInAtProvider(staff);
        assertThat(page.status()).as(staff.username() + " at " + page.path()).isEqualTo(200);
        return client;
    }
}
