package io.proofline.vision.document.pack.generic;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.barcode.DrivingLicence;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackReader;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.pack.icao.ZoneFields;
import io.proofline.vision.document.visual.DateOrder;
import io.proofline.vision.document.visual.LabelSearch;
import io.proofline.vision.document.visual.LabelledFields;
import io.proofline.vision.document.visual.LabelledValue;
import io.proofline.vision.document.visual.VisualZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads cards that no other pack knows: what machines can read first (a zone, the barcode of a North American driving
 * licence), then what stands beside captions in five languages.
 */
public final class GenericReader implements PackReader {

    private static final double BY_LICENCE_BARCODE = 0.97;
    /** Any card has captions, so they alone never outweigh the signs of a pack made for the card. */
    private static final double MOST_BY_LABELS = 0.5;

    private static final double EACH_LABEL = 0.08;

    private final PackProfile profile = PackProfile.of(DocumentPack.GENERIC);
    private final LabelDictionary dictionary = LabelDictionary.shipped();
    private final LabelSearch labels = new LabelSearch(dictionary.labels());

    @Override
    public PackProfile profile() {
        return profile;
    }

    @Override
    public double likelihood(DocumentText text) {
        if (DrivingLicence.in(text.barcodes()).isPresent()) {
            return BY_LICENCE_BARCODE;
        }
        long fields = text.pages().stream()
                .flatMap(page -> labels.find(page.lines()).stream())
                .map(LabelledValue::field)
                .distinct()
                .count();
        return Math.min(MOST_BY_LABELS, fields * EACH_LABEL);
    }

    @Override
    public Optional<String> country(DocumentText text) {
        return value(known(text), FieldNames.ISSUING_STATE);
    }

    @Override
    public List<ExtractedField> read(DocumentText text) {
        List<ExtractedField> known = known(text);
        List<ExtractedField> fields = new ArrayList<>(known);
        DateOrder order =
                value(known, FieldNames.ISSUING_STATE).map(DateOrder::of).orElse(DateOrder.DAY_FIRST);
        for (PageText page : text.pages()) {
            List<ExtractedField> printed = new ArrayList<>();
            if (!known.isEmpty()) {
                printed.addAll(VisualZone.fields(page, known));
            }
            printed.addAll(labelled(page, printed, order));
            fields.addAll(printed);
        }
        return fields;
    }

    /** What machines read: the zone's fields or the barcode's. */
    private static List<ExtractedField> known(DocumentText text) {
        List<ExtractedField> known =
                new ArrayList<>(text.zonePage().map(ZoneFields::of).orElse(List.of()));
        for (PageText page : text.pages()) {
            known.addAll(LicenceFields.of(page));
        }
        return known;
    }

    /** Fields beside captions that were not found otherwise. */
    private List<ExtractedField> labelled(PageText page, List<ExtractedField> found, DateOrder order) {
        Set<String> taken = found.stream().map(ExtractedField::name).collect(Collectors.toSet());
        List<LabelledValue> values = labels.find(page.lines());
        return LabelledFields.of(page, values, order, dictionary.language(values)).stream()
                .filter(field -> !taken.contains(field.name()))
                .toList();
    }

    private static Optional<String> value(List<ExtractedField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(ExtractedField::value)
                .findFirst();
    }
}
