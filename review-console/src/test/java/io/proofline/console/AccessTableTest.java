package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.proofline.casecore.staff.StaffRole;
import io.proofline.console.access.Permission;
import io.proofline.console.access.ShownCases;
import io.proofline.console.access.Shows;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Role × page × action. Whoever adds a handler puts {@code @Access} on it or its controller and copies the table that
 * this test writes to {@code target/access-table.md} into the operator's documentation.
 */
class AccessTableTest extends ConsoleTest {

    private static final Path DOCUMENTATION = Path.of("../docs/operator.md");
    private static final String BEGIN = "<!-- access: begin -->";
    private static final String END = "<!-- access: end -->";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_handler_says_who_may_call_it_and_what_it_shows() {
        assertThat(table().rows())
                .filteredOn(row -> row.access() == null)
                .extracting(row -> row.method() + " " + row.address())
                .as("handlers without @Access")
                .isEmpty();
    }

    @Test
    void the_operators_documentation_has_the_table() throws IOException {
        String expected = table().markdown();
        Files.writeString(Path.of("target/access-table.md"), expected + "\n");
        String text = Files.readString(DOCUMENTATION);

        assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END))
                        .strip())
                .as("the table in docs/operator.md; the true one is in review-console/target/access-table.md")
                .isEqualTo(expected);
    }

    @Test
    void each_role_reaches_what_it_is_given_and_nothing_else() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (StaffRole role : StaffRole.values()) {
            String username = role.word();
            staff(username, Set.of(role), "acme");
            for (AccessTable.Row row : table().rows()) {
                boolean refused = refuses(row, username);
                if (refused == row.isGivenTo(role) && row.access().value() != Permission.ENTER) {
                    wrong.add(username + (refused ? " is refused " : " reaches ") + row.method() + " " + row.address());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_shows_several_cases_names_them() {
        assertThat(table().rows())
                .filteredOn(row -> row.access().shows() == Shows.CASES)
                .allSatisfy(row -> assertThat(row.handler().getMethod().getParameters())
                        .as(row.address())
                        .anyMatch(parameter -> parameter.getType() == ShownCases.class));
    }

    private AccessTable table() {
        return AccessTable.of(requestMappingHandlerMapping);
    }

    /** The mocked rooms beneath give an allowed call little to answer with; it is refused with 403 or not at all. */
    private boolean refuses(AccessTable.Row row, String username) throws Exception {
        try {
            return mvc.perform(request(HttpMethod.valueOf(row.method()), row.address(), variables(row.address()))
                                    .with(as(username))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus()
                    == 403;
        } catch (ServletException reachedTheHandler) {
            return false;
        }
    }

    private static Object[] variables(String address) {
        return Arrays.stream(address.split("/", -1))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.equals("{id}") || part.equals("{caseId}") ? SampleCase.ID : UUID.randomUUID())
                .toArray();
    }
}
