package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table role × page × action of the operator's documentation, tried against a running platform: every address is
 * called by hand with each role, a POST with its valid token.
 */
final class AccessMatrix {

    /** Of the applicant of every case of a {@link Bank}. */
    static final String SURNAME = "OKAFOR";

    private static final Path DOCUMENTATION = Path.of("..", "docs", "operator.md");
    private static final Pattern CALL = Pattern.compile("`(GET|POST) (/console\\S*)`");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final List<Row> rows;
    private final Bank bank;
    private final UUID caseId;
    private final UUID evidenceId;

    private AccessMatrix(List<Row> rows, Bank bank, UUID caseId, UUID evidenceId) {
        this.rows = rows;
        this.bank = bank;
        this.caseId = caseId;
        this.evidenceId = evidenceId;
    }

    /** One line of the table. */
    record Row(String method, String address, String permission, Set<StaffRole> given, boolean noted) {

        boolean isGivenTo(StaffRole role) {
            return given.contains(role);
        }

        boolean aboutOneCase() {
            return address.startsWith("/console/cases/{");
        }

        /** Empty for any other line of the documentation. */
        private static Optional<Row> of(String line) {
            List<StaffRole> roles = List.of(StaffRole.values());
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            Matcher call = CALL.matcher(cells.size() < 2 ? "" : cells.get(1));
            if (!call.matches()) {
                return Optional.empty();
            }
            assertThat(cells).as(line).hasSize(roles.size() + 5);
            Set<StaffRole> given = roles.stream()
                    .filter(role -> cells.get(3 + roles.indexOf(role)).equals("yes"))
                    .collect(Collectors.toUnmodifiableSet());
            boolean noted = !cells.get(3 + roles.size()).isEmpty();
            return Optional.of(new Row(call.group(1), call.group(2), cells.get(2), given, noted));
        }
    }

    /** @param caseId a case in the general queue of the bank */
    static AccessMatrix of(Bank bank, UUID caseId) throws IOException {
        List<Row> rows = Files.readAllLines(DOCUMENTATION).stream()
                .flatMap(line -> Row.of(line).stream())
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        UUID picture = bank.within(() -> bank.bean(EvidenceStore.class).ofCase(caseId)).stream()
                .filter(ref -> ref.kind() == EvidenceKind.SELFIE)
                .map(EvidenceRef::id)
                .findFirst()
                .orElseThrow();
        return new AccessMatrix(rows, bank, caseId, picture);
    }

    /** What goes another way than the table says. */
    List<String> differences(ConsoleClient client, StaffRole role, String username) {
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            if (row.permission().equals("ENTER")) {
                continue;
            }
            long before = entries(username);
            HttpResponse<String> answer = call(client, row, caseId);
            String what = role.word() + " " + row.method() + " " + row.address() + ": " + answer.statusCode();
            if ((answer.statusCode() == 403) == row.isGivenTo(role) || toSignIn(answer)) {
                differences.add(what);
            }
            if (answer.statusCode() >= 500) {
                differences.add(what + ", which is a failure of ours");
            }
            if (row.method().equals("GET") && answer.statusCode() == 200) {
                boolean shown = answer.body().contains(SURNAME);
                if (shown && !row.noted()) {
                    differences.add(what + " shows the applicant's name though it is declared free of it");
                }
                boolean sees = role != StaffRole.OPERATOR && role != StaffRole.TENANT_ADMIN;
                if (shown && (!sees || entries(username) == before)) {
                    differences.add(what + " shows the applicant's name without an entry");
                }
            }
        }
        return differences;
    }

    /** Which addresses of a case answer anything but "there is none". */
    List<String> reached(ConsoleClient client, StaffRole role, UUID foreignCase) {
        return rows.stream()
                .filter(row -> row.aboutOneCase() && row.isGivenTo(role))
                .map(row -> row.method() + " " + row.address() + ": "
                        + call(client, row, foreignCase).statusCode())
                .filter(line -> !line.endsWith(": 404"))
                .toList();
    }

    private HttpResponse<String> call(ConsoleClient client, Row row, UUID id) {
        String address = VARIABLE.matcher(row.address()).replaceAll(found -> switch (found.group(1)) {
            case "id", "caseId" ->
                row.aboutOneCase() ? id.toString() : UUID.randomUUID().toString();
            case "evidenceId" -> evidenceId.toString();
            case "element" -> "face-match";
            case "index" -> "0";
            case "username" -> "nobody-at-all";
            default -> UUID.randomUUID().toString();
        });
        return row.method().equals("GET")
                ? client.get(address.endsWith("/state") ? address + "?seen=x" : address)
                : client.post(address, Map.of());
    }

    private static boolean toSignIn(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains("/console/login"))
                .isPresent();
    }

    private long entries(String username) {
        return bank.bean(TenantTransaction.class).call(bank.tenant(), () -> bank.bean(JdbcClient.class)
                .sql("""
                        select (select count(*) from proofline.audit_queue where actor_id = :who)
                             + (select count(*) from proofline.audit_entry where actor_id = :who)
                        """)
                .param("who", username)
                .query(Long.class)
                .single());
    }
}
