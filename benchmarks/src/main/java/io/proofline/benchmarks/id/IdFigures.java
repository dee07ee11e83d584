package io.proofline.benchmarks.id;

import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.contract.document.FieldNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts outcomes: over all, by document, by capture and by field. */
record IdFigures(List<IdOutcome> documents, List<IdOutcome> others) {

    static IdFigures of(List<IdOutcome> outcomes) {
        Map<Boolean, List<IdOutcome>> parted = outcomes.stream()
                .collect(Collectors.partitioningBy(outcome -> outcome.truth().genuine()));
        return new IdFigures(parted.get(true), parted.get(false));
    }

    EvaluationReport report() {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(groups("By document", "document", outcome -> outcome.truth().type()));
        if (documents.stream().anyMatch(outcome -> !outcome.truth().capture().isEmpty())) {
            tables.add(groups(
                    "By half",
                    "half",
                    outcome -> outcome.truth().type() + " " + outcome.truth().half()));
            tables.add(
                    groups("By capture", "capture", outcome -> outcome.truth().capture()));
        }
        tables.add(byField());
        List<ReportFailure> failures = java.util.stream.Stream.concat(documents.stream(), others.stream())
                .filter(IdOutcome::failed)
                .sorted(Comparator.comparingDouble(IdFigures::share))
                .map(IdOutcome::failure)
                .toList();
        return new EvaluationReport("Identity documents", figures(), tables, List.of(), failures);
    }

    private Map<String, Object> figures() {
        List<FieldOutcome> fields = fields(documents);
        Percentiles times = Percentiles.of(documents.stream()
                .filter(IdOutcome::decoded)
                .map(IdOutcome::milliseconds)
                .toList());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("documents", documents.size());
        figures.put("fields", fields.size());
        figures.put("fields_right", right(fields));
        figures.put(
                "number_right",
                documents.stream().filter(IdOutcome::numberRight).count());
        figures.put("numbers", named(fields, FieldNames.DOCUMENT_NUMBER).size());
        figures.put("fields_rate", rate(fields));
        figures.put(
                "fields_missing", fields.stream().filter(FieldOutcome::missing).count());
        figures.put(
                "fields_wrong",
                fields.stream()
                        .filter(field -> !field.missing() && !field.right())
                        .count());
        figures.put(
                "type_right", documents.stream().filter(IdFigures::typeRight).count());
        figures.put(
                "better_picture_asked",
                documents.stream().filter(outcome -> !outcome.readable()).count());
        figures.put(
                "undecodable",
                documents.stream().filter(outcome -> !outcome.decoded()).count());
        figures.put("others", others.size());
        figures.put("others_refused", others.stream().filter(IdOutcome::refused).count());
        Map<String, Object> perField = new TreeMap<>();
        fields.stream()
                .map(FieldOutcome::field)
                .distinct()
                .forEach(name -> perField.put(name, rate(named(fields, name))));
        figures.put("by_field", perField);
        figures.put("p50_ms", times.at(0.5));
        figures.put("p95_ms", times.at(0.95));
        return figures;
    }

    private ReportTable groups(String title, String head, Function<IdOutcome, String> group) {
        Map<String, List<IdOutcome>> grouped =
                documents.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        grouped.forEach((name, members) -> {
            List<FieldOutcome> fields = fields(members);
            List<FieldOutcome> numbers = named(fields, FieldNames.DOCUMENT_NUMBER);
            rows.add(List.of(
                    name,
                    String.valueOf(members.size()),
                    right(fields) + "/" + fields.size(),
                    percent(rate(fields)),
                    right(numbers) + "/" + numbers.size(),
                    String.valueOf(fields.stream()
                            .filter(field -> !field.missing() && !field.right())
                            .count()),
                    String.valueOf(members.stream()
                            .filter(outcome -> !outcome.readable())
                            .count())));
        });
        return new ReportTable(
                title,
                List.of(head, "documents", "fields right", "share", "numbers right", "fields wrong", "asked again"),
                rows);
    }

    private ReportTable byField() {
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<IdOutcome>> types = documents.stream()
                .collect(Collectors.groupingBy(
                        outcome ->
                                (outcome.truth().type() + " " + outcome.truth().half()).strip(),
                        TreeMap::new,
                        Collectors.toList()));
        types.forEach((type, members) -> fields(members).stream()
                .collect(Collectors.groupingBy(FieldOutcome::field, LinkedHashMap::new, Collectors.toList()))
                .forEach((field, outcomes) -> rows.add(List.of(
                        type,
                        field,
                        right(outcomes) + "/" + outcomes.size(),
                        percent(rate(outcomes)),
                        String.valueOf(
                                outcomes.stream().filter(FieldOutcome::missing).count()),
                        percent(characterErrors(outcomes))))));
        return new ReportTable(
                "By field", List.of("document", "field", "right", "share", "not read", "character errors"), rows);
    }

    /** Characters wrong or missing, as a share of those printed, in the fields that were read. */
    private static double characterErrors(List<FieldOutcome> outcomes) {
        List<FieldOutcome> found =
                outcomes.stream().filter(field -> !field.missing()).toList();
        double printed = found.stream().mapToInt(FieldOutcome::characters).sum();
        return printed == 0
                ? 0
                : found.stream().mapToInt(FieldOutcome::wrongCharacters).sum() / printed;
    }

    private static boolean typeRight(IdOutcome outcome) {
        return outcome.detected().filter(pack -> pack == outcome.truth().pack()).isPresent();
    }

    private static double share(IdOutcome outcome) {
        return outcome.fields().isEmpty()
                ? 0
                : outcome.right() / (double) outcome.fields().size();
    }

    private static List<FieldOutcome> fields(List<IdOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.fields().stream()).toList();
    }

    private static List<FieldOutcome> named(List<FieldOutcome> fields, String name) {
        return fields.stream().filter(field -> field.field().equals(name)).toList();
    }

    private static long right(List<FieldOutcome> fields) {
        return fields.stream().filter(FieldOutcome::right).count();
    }

    private static double rate(List<FieldOutcome> fields) {
        return fields.isEmpty() ? 0 : Math.round(1e4 * right(fields) / fields.size()) / 1e4;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
