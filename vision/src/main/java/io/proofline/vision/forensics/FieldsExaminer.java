package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.image.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The number and the dates are what forgers change, so they are looked at in three ways: a few characters against the
 * rest of their field, the whole field against the other fields, and the characters' feet against the line. One printer
 * and one camera made all of them.
 */
final class FieldsExaminer implements Examiner {

    private static final int FEWEST = 4;

    @Override
    public Signal examine(Exhibit exhibit) {
        List<MeasuredField> fields = measured(exhibit);
        if (fields.size() < FEWEST || fields.stream().noneMatch(MeasuredField::suspect)) {
            return Signal.notApplicable(SignalKind.FIELDS, "too_few_fields");
        }
        List<FieldFinding> findings = Stream.of(
                        CharacterRuns.compare(fields),
                        FieldsAgainstOthers.compare(fields),
                        FeetOnTheLine.compare(fields))
                .flatMap(Optional::stream)
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fields_compared", fields.size());
        FieldFinding worst = null;
        double nothing = 1;
        for (FieldFinding finding : findings) {
            facts.putAll(finding.facts());
            nothing *= 1 - finding.value();
            worst = worst == null || finding.value() > worst.value() ? finding : worst;
        }
        if (worst == null || worst.value() == 0) {
            return Signal.of(SignalKind.FIELDS, 0, facts);
        }
        facts.put("field", worst.field());
        facts.put("differs_in", worst.differsIn());
        List<double[]> places = findings.stream()
                .filter(finding -> finding.value() > 0)
                .map(FieldFinding::place)
                .map(place -> new double[] {place.x(), place.y(), place.width(), place.height()})
                .toList();
        return Signal.of(SignalKind.FIELDS, 1 - nothing, facts, HeatMap.of(exhibit.picture(), places, false));
    }

    private static List<MeasuredField> measured(Exhibit exhibit) {
        BlockMap noise = exhibit.maps().noise();
        BlockMap loss = exhibit.maps().loss(ErrorLevelExaminer.QUALITY, 14);
        List<MeasuredField> fields = new ArrayList<>();
        for (PrintedField field : exhibit.layout().fields()) {
            FieldPrint.of(exhibit.picture(), field)
                    .map(print -> new MeasuredField(field, print, mean(noise, field.area()), mean(loss, field.area())))
                    .ifPresent(fields::add);
        }
        return fields;
    }

    private static double mean(BlockMap map, Region area) {
        return map.mean(area.x(), area.y(), area.width(), area.height(), 2);
    }
}
