package io.proofline.console.casepage;

import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.FieldSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A source of fields, with a column of its own in their table.
 *
 * @param again true for what is printed on the back though the front says it too
 */
record FieldColumn(FieldSource source, boolean again) {

    private static final List<FieldSource> SOURCES =
            List.of(FieldSource.MRZ, FieldSource.BARCODE, FieldSource.VISUAL_ZONE);

    /** The columns that say anything. */
    static List<FieldColumn> of(List<Facts> read) {
        List<FieldColumn> columns = new ArrayList<>();
        for (FieldSource source : SOURCES) {
            columns.add(new FieldColumn(source, false));
        }
        columns.add(new FieldColumn(FieldSource.VISUAL_ZONE, true));
        columns.removeIf(column -> read.stream().noneMatch(field -> column.has(read, field)));
        return columns;
    }

    /** The name in messages. */
    String word() {
        return again ? source.word() + "_back" : source.word();
    }

    /**
     * What this source says of a field; null if nothing.
     *
     * @param differs true if the sources of the document disagree; machines misread less than they are forged, so
     *     that what is printed for people is what to look at
     */
    FieldRow.Cell cell(List<Facts> read, String name, boolean differs) {
        return read.stream()
                .filter(field -> named(field, name) && has(read, field))
                .findFirst()
                .map(field -> new FieldRow.Cell(
                        field.text("value").orElse(""),
                        Figures.percent(field.number("confidence")),
                        differs && source == FieldSource.VISUAL_ZONE,
                        field.text("language")
                                .filter(language -> !language.isBlank())
                                .orElse(null)))
                .orElse(null);
    }

    private boolean has(List<Facts> read, Facts field) {
        return isFrom(field, source) && again == repeats(read, field);
    }

    /** Says whether a printed field of the back stands on the front already. */
    private static boolean repeats(List<Facts> read, Facts field) {
        Optional<String> name = field.text("name");
        return isFrom(field, FieldSource.VISUAL_ZONE)
                && side(field) == DocumentSide.BACK
                && name.isPresent()
                && read.stream()
                        .anyMatch(other -> named(other, name.get())
                                && isFrom(other, FieldSource.VISUAL_ZONE)
                                && side(other) == DocumentSide.FRONT);
    }

    private static boolean named(Facts field, String name) {
        return field.text("name").filter(name::equals).isPresent();
    }

    private static boolean isFrom(Facts field, FieldSource source) {
        return field.text("source").filter(source.word()::equals).isPresent();
    }

    /** Facts from before both sides were read are about the front. */
    static DocumentSide side(Facts field) {
        return field.text("side").flatMap(DocumentSide::ofWord).orElse(DocumentSide.FRONT);
    }
}
