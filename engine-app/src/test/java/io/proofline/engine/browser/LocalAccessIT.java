package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.staff.StaffRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** With accounts of our own: role × page × action, the queues of others, and the ids of other tenants. */
class LocalAccessIT extends ScriptedScenarios {

    /** Staff, client applications, workers, applicants; and what says nothing of anybody: errors, description of the API. */
    private static final List<String> DOORS = List.of(
            "/console",
            "/v1",
            "/worker",
            "/portal",
            "/error",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/docs",
            "/swagger-ui");

    @Autowired
    private ApplicationContext platform;

    @Test
    void each_role_reaches_what_the_table_gives_it_and_no_view_of_a_person_goes_unnoted() throws Exception {
        AccessMatrix matrix = AccessMatrix.of(bank, bank.inReview("MATRIX-1"));
        List<String> differences = new ArrayList<>();
        for (StaffRole role : StaffRole.values()) {
            Staff member = bank.staff("Local-" + role.word() + " Member", role);
            differences.addAll(matrix.differences(signedIn(member), role, member.username()));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void another_tenants_case_is_none_at_all_at_every_address() throws Exception {
        AccessMatrix matrix = AccessMatrix.of(bank, bank.inReview("MATRIX-2"));
        UUID foreign = bank.neighbour("local-access-neighbour").inReview("FOREIGN-1");

        for (StaffRole role : StaffRole.values()) {
            ConsoleClient client = signedIn(bank.staff("Curious-" + role.word() + " Member", role));
            assertThat(matrix.reached(client, role, foreign)).as(role.word()).isEmpty();
        }
    }

    @Test
    void a_reviewer_sees_the_cases_of_the_own_queues_alone_in_lists_counts_and_by_address() throws Exception {
        UUID general = bank.inReview("OWN-QUEUE-1");
        UUID fraud = bank.inReview("FRAUD-QUEUE-1");
        bank.accepted("NO-QUEUE-1");
        bank.within(() -> bank.bean(ReviewTasks.class)
                .requeue(bank.task(fraud).id(), Queues.FRAUD, bank.senior().username()));
        AccessMatrix matrix = AccessMatrix.of(bank, general);
        ConsoleClient reviewer = signedIn(bank.reviewer());
        ConsoleClient senior = signedIn(bank.senior());

        // The list is told of a new case a moment later, but never, not for a moment, shows what it must not.
        List<String> lists = new ArrayList<>();
        await().until(() -> {
            lists.add(reviewer.get("/console/cases").body());
            return lists.get(lists.size() - 1).contains("OWN-QUEUE-1");
        });
        assertThat(lists).noneMatch(list -> list.contains("FRAUD-QUEUE-1") || list.contains("NO-QUEUE-1"));
        assertThat(reviewer.get("/console/queue").body())
                .contains("OWN-QUEUE-1")
                .doesNotContain("FRAUD-QUEUE-1");
        assertThat(reviewer.get("/console/queue?q=FRAUD-QUEUE").body()).doesNotContain(fraud.toString());
        assertThat(reviewer.get("/console/queue?queue=fraud").statusCode()).isEqualTo(403);
        assertThat(matrix.reached(reviewer, StaffRole.REVIEWER, fraud)).isEmpty();
        await().untilAsserted(() ->
                assertThat(senior.get("/console/cases").body()).contains("OWN-QUEUE-1", "FRAUD-QUEUE-1", "NO-QUEUE-1"));
        assertThat(senior.get("/console/cases/" + fraud).statusCode()).isEqualTo(200);
    }

    @Test
    void a_case_that_leaves_the_queues_of_a_reviewer_leaves_the_list_at_once() throws Exception {
        ConsoleClient reviewer = signedIn(bank.staff("Milo Mover", StaffRole.REVIEWER));
        UUID moved = bank.inReview("LEAVES-1");
        await().until(() -> reviewer.get("/console/cases?reference=LEAVES-").body(), body -> body.contains("LEAVES-1"));
        bank.within(() -> bank.bean(ReviewTasks.class)
                .requeue(bank.task(moved).id(), Queues.FRAUD, bank.senior().username()));

        assertThat(reviewer.get("/console/cases").body()).doesNotContain(moved.toString());
        assertThat(reviewer.get("/console/cases?reference=LEAVES-").body())
                .doesNotContain(moved.toString(), "1 case<")
                .contains("No cases", "Nothing fits.");
    }

    @Test
    void a_session_gets_another_name_when_somebody_signs_in() {
        ConsoleClient client = new ConsoleClient(port);
        client.open("/console/login");
        String before = client.cookie("proofline_console");
        client.signInLocally(bank.reviewer());

        assertThat(client.cookie("proofline_console")).isNotNull().isNotEqualTo(before);
        assertThat(bank.rows(
                        "select action from proofline.audit_queue where actor_id = :p1"
                                + " union all select action from proofline.audit_entry where actor_id = :p1",
                        bank.reviewer().username()))
                .extracting(row -> row.get("action"))
                .contains("staff_signed_in");
    }

    /** What is behind none of them would be open to anybody, and to no matrix. */
    @Test
    void every_address_of_the_platform_is_behind_one_of_its_doors() {
        List<String> addresses = platform.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(handler -> handler.getPatternValues().stream())
                .distinct()
                .toList();

        assertThat(addresses).anyMatch(address -> address.startsWith("/v1/")).allMatch(address -> DOORS.stream()
                .anyMatch(door -> address.equals(door) || address.startsWith(door + "/")));
    }

    private ConsoleClient signedIn(Staff staff) {
        ConsoleClient client = new ConsoleClient(port);
        assertThat(client.signInLocally(staff).status()).isEqualTo(200);
        return client;
    }
}
