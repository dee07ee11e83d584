package io.proofline.vision.forensics;

import io.proofline.contract.document.FieldNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks in numbers, whose characters all stand on the line, for one that does not. */
final class FeetOnTheLine {

    private static final double USUAL = 0.2;
    private static final double EXTREME = 0.5;

    private FeetOnTheLine() {}

    /** The number with the foot that is farthest off. Dates are left out: their commas and separators hang below. */
    static Optional<FieldFinding> compare(List<MeasuredField> fields) {
        return fields.stream()
                .filter(field -> field.field().name().equals(FieldNames.DOCUMENT_NUMBER)
                        || field.field().name().equals(FieldNames.PERSONAL_NUMBER))
                .map(FeetOnTheLine::finding)
                .max(Comparator.comparingDouble(FieldFinding::value));
    }

    private static FieldFinding finding(MeasuredField field) {
        double most = field.print().characters().stream()
                .mapToDouble(character -> Math.abs(character.foot()))
                .max()
                .orElse(0);
        return new FieldFinding(
                Rounded.between(most, USUAL, EXTREME),
                field.field().name(),
                "baseline",
                field.field().area(),
                Map.of("baseline", Rounded.of(most)));
    }
}
