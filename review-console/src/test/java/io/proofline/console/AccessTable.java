package io.proofline.console;

import io.proofline.casecore.staff.StaffRole;
import io.proofline.console.access.Access;
import io.proofline.console.access.AccessGuard;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of the console with what it declares: the table of the operator's documentation. */
record AccessTable(List<Row> rows) {

    /** One way to call a handler; {@code access} is null if it declares nothing. */
    record Row(String method, String address, HandlerMethod handler, Access access) {

        boolean isGivenTo(StaffRole role) {
            return access.value().isGivenTo(Set.of(role));
        }

        private String line() {
            return Stream.of(
                            Stream.of(
                                    "`" + method + " " + address + "`",
                                    access.value().name()),
                            Arrays.stream(StaffRole.values()).map(role -> isGivenTo(role) ? "yes" : "–"),
                            Stream.of(shows()))
                    .flatMap(cells -> cells)
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }

        private String shows() {
            return switch (access.shows()) {
                case NOTHING -> "";
                case ITS_CASE -> "an entry a view";
                case CASES -> "an entry a case";
                case WITH_ITS_ENTRY -> "an entry a call";
            };
        }
    }

    static AccessTable of(RequestMappingHandlerMapping mapping) {
        return new AccessTable(mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.proofline.console"))
                .flatMap(entry -> rows(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Row::address).thenComparing(Row::method))
                .toList());
    }

    private static Stream<Row> rows(RequestMappingInfo info, HandlerMethod handler) {
        Access access = AccessGuard.declared(handler).orElse(null);
        return info.getMethodsCondition().getMethods().stream().flatMap(method -> info.getPatternValues().stream()
                .filter(address -> !address.isEmpty())
                .map(address -> new Row(method.name(), address, handler, access)));
    }

    String markdown() {
        String head = Stream.of(
                        Stream.of("Address", "Permission"),
                        Arrays.stream(StaffRole.values()).map(StaffRole::word),
                        Stream.of("Audit entry of the view"))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(" | ", "| ", " |"));
        String rule = "|---".repeat(StaffRole.values().length + 3) + "|";
        return Stream.concat(Stream.of(head, rule), rows.stream().map(Row::line))
                .collect(Collectors.joining("\n"));
    }
}
