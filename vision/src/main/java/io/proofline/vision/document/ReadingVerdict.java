package io.proofline.vision.document;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackProfile.ZonePolicy;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.zone.ZoneReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what was read is enough to go on with.
 *
 * @param confidence 0..1; of the zone on a document that must have one, else the mean over the required fields, where
 *     a missing one counts 0
 * @param reasons what limits the reading
 * @param readable false if the applicant has to send a better picture
 */
record ReadingVerdict(double confidence, List<Reason> reasons, boolean readable) {

    static ReadingVerdict of(
            PackProfile profile,
            ReadPage front,
            Optional<ReadPage> back,
            List<ExtractedField> fields,
            boolean portraitFound) {
        DocumentText text = new DocumentText(front.text(), back.map(ReadPage::text));
        Optional<ZoneReading> zone = text.zonePage().flatMap(PageText::zone);
        boolean needsZone = profile.machineReadableZone() == ZonePolicy.REQUIRED;
        double confidence =
                needsZone ? zone.map(ZoneReading::confidence).orElse(0.0) : mean(profile.requiredFields(), fields);
        boolean readable = needsZone
                ? confidence >= QualityLimits.LEAST_CONFIDENCE
                : profile.readableWith().stream()
                        .allMatch(name -> best(name, fields) >= QualityLimits.LEAST_CONFIDENCE);
        List<Reason> reasons = new ArrayList<>();
        if (!readable) {
            reasons.add(Reason.of(ReasonCodes.DOCUMENT_UNREADABLE));
        }
        reasons.addAll(QualityLimits.reasons(front.page(), front.quality(), confidence));
        if (!readable) {
            back.ifPresent(page -> addNew(reasons, QualityLimits.reasons(page.page(), page.quality(), confidence)));
        }
        if (nothingRead(text)) {
            reasons.add(Reason.of(ReasonCodes.DOCUMENT_NOT_FOUND));
        } else if (needsZone && zone.isEmpty()) {
            reasons.add(Reason.of(ReasonCodes.MRZ_NOT_FOUND));
        }
        zone.filter(read -> !read.repairs().isEmpty())
                .ifPresent(read -> reasons.add(Reason.of(
                        ReasonCodes.MRZ_REPAIRED,
                        Map.of("characters", read.repairs().size()))));
        if (!portraitFound) {
            reasons.add(Reason.of(ReasonCodes.PORTRAIT_NOT_FOUND));
        }
        return new ReadingVerdict(confidence, reasons, readable);
    }

    /** What the back lacks, where the front does not lack the same. */
    private static void addNew(List<Reason> reasons, List<Reason> more) {
        Set<String> codes = reasons.stream().map(Reason::code).collect(Collectors.toSet());
        more.stream().filter(reason -> !codes.contains(reason.code())).forEach(reasons::add);
    }

    private static boolean nothingRead(DocumentText text) {
        return text.front().lines().isEmpty()
                && text.zonePage().isEmpty()
                && text.barcodes().isEmpty();
    }

    private static double mean(List<String> names, List<ExtractedField> fields) {
        return names.stream().mapToDouble(name -> best(name, fields)).average().orElse(0);
    }

    /** Confidence of the surest reading of a field; 0 if it was not read. */
    private static double best(String name, List<ExtractedField> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isBlank())
                .mapToDouble(ExtractedField::confidence)
                .max()
                .orElse(0);
    }
}
