package io.proofline.console.casepage;

import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lays what the document says beside what the applicant claims. Which of them disagree is the validator's finding, but
 * for claimed names: how alike those have to be is for the decision tables to say.
 */
@Component
class FieldRows {

    private static final List<String> ORDER = List.of(
            FieldNames.SURNAME,
            FieldNames.GIVEN_NAMES,
            FieldNames.FULL_NAME,
            FieldNames.FATHER_NAME,
            FieldNames.BIRTH_DATE,
            FieldNames.PLACE_OF_BIRTH,
            FieldNames.SEX,
            FieldNames.NATIONALITY,
            FieldNames.DOCUMENT_TYPE,
            FieldNames.DOCUMENT_NUMBER,
            FieldNames.PERSONAL_NUMBER,
            FieldNames.ISSUING_STATE,
            FieldNames.ISSUING_AUTHORITY,
            FieldNames.ISSUE_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.VALIDITY,
            FieldNames.PERMIT_TYPE,
            FieldNames.COUNTRY_OF_STAY,
            FieldNames.ADDRESS,
            FieldNames.RT_RW,
            FieldNames.VILLAGE,
            FieldNames.DISTRICT,
            FieldNames.REGENCY,
            FieldNames.CITY,
            FieldNames.PROVINCE,
            FieldNames.POSTAL_CODE,
            FieldNames.PERMANENT_ADDRESS,
            FieldNames.RELIGION,
            FieldNames.MARITAL_STATUS,
            FieldNames.OCCUPATION,
            FieldNames.BLOOD_GROUP,
            FieldNames.REMARKS,
            FieldNames.EMAIL,
            FieldNames.PHONE,
            FieldNames.COUNTRY,
            FieldNames.DEVICE_ID);

    private final Wording wording;

    FieldRows(Wording wording) {
        this.wording = wording;
    }

    /**
     * Lays out the fields of a case.
     *
     * @param recorded every decision of the case, in the order in which they were made
     */
    FieldTable of(Map<String, CheckResult> checks, Map<String, String> claims, List<RecordedDecision> recorded) {
        List<Facts> read = Facts.of(checks.get(Topics.DOCUMENT_READ)).objects("fields");
        Set<String> visualDiffers = named(checks, ReasonCodes.VISUAL_ZONE_DIFFERS);
        Set<String> sourcesDiffer = named(checks, ReasonCodes.SOURCES_DIFFER);
        Set<String> claimDiffers = new HashSet<>(named(checks, ReasonCodes.CLAIM_DIFFERS));
        claimDiffers.addAll(ClaimedNames.differing(checks.get(Topics.DOCUMENT_VALIDATE), recorded));
        List<FieldColumn> columns = FieldColumn.of(read);
        List<FieldRow> rows = names(read, claims).stream()
                .map(name -> {
                    boolean inDocument = visualDiffers.contains(name) || sourcesDiffer.contains(name);
                    List<FieldRow.Cell> cells = new ArrayList<>();
                    columns.forEach(column -> cells.add(column.cell(read, name, inDocument)));
                    String claimed = claims.get(name);
                    cells.add(
                            claimed == null
                                    ? null
                                    : new FieldRow.Cell(claimed, null, claimDiffers.contains(name), null));
                    return new FieldRow(
                            name,
                            label(name),
                            inDocument || claimDiffers.contains(name),
                            read.stream().anyMatch(field -> isPlaced(field, name)),
                            cells);
                })
                .toList();
        Stream<String> words = Stream.concat(columns.stream().map(FieldColumn::word), Stream.of("claimed"));
        return new FieldTable(words.map(this::column).toList(), rows);
    }

    /** The places of the fields on one side of the document. */
    List<ScanBox> boxes(Map<String, CheckResult> checks, DocumentSide side) {
        return Facts.of(checks.get(Topics.DOCUMENT_READ)).objects("fields").stream()
                .filter(field -> field.numbers("box").size() == 4 && FieldColumn.side(field) == side)
                .map(field -> ScanBox.of(field.text("name").orElse(""), field.numbers("box")))
                .toList();
    }

    private FieldTable.Source column(String source) {
        return new FieldTable.Source(wording.say("fields." + source), wording.say("fields." + source + ".short"));
    }

    String label(String name) {
        return wording.sayOr("field." + name, name.replace('_', ' '));
    }

    private static boolean isPlaced(Facts field, String name) {
        return field.text("name").filter(name::equals).isPresent()
                && field.numbers("box").size() == 4;
    }

    private static Set<String> names(List<Facts> read, Map<String, String> claims) {
        Set<String> present = Stream.concat(
                        read.stream().flatMap(field -> field.text("name").stream()), claims.keySet().stream())
                .collect(Collectors.toSet());
        Set<String> ordered = new LinkedHashSet<>(ORDER);
        ordered.retainAll(present);
        new ArrayList<>(present).stream().sorted().forEach(ordered::add);
        return ordered;
    }

    private static Set<String> named(Map<String, CheckResult> checks, String code) {
        return checks.values().stream()
                .flatMap(result -> result.reasons().stream())
                .filter(reason -> reason.code().equals(code))
                .flatMap(reason ->
                        fieldsOf(reason.data().get("field"), reason.data().get("fields")))
                .collect(Collectors.toSet());
    }

    private static Stream<String> fieldsOf(Object one, Object several) {
        Stream<?> listed = several instanceof List<?> list ? list.stream() : Stream.empty();
        return Stream.concat(Stream.ofNullable(one), listed).map(String::valueOf);
    }
}
