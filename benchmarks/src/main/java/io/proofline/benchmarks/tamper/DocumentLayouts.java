package io.proofline.benchmarks.tamper;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldSource;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.PrintedField;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads documents before they are examined, as the product does, so that signals know where fields and portrait are. */
final class DocumentLayouts {

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final DocumentReader reader;
    private final PortraitExtractor portraits;

    DocumentLayouts(ModelCatalogue models) {
        this.reader = new DocumentReader(models, Clock.systemUTC());
        this.portraits = new PortraitExtractor(models);
    }

    /**
     * Where things stand on the front of a document.
     *
     * @throws EvidenceRefused if the picture cannot be decoded
     */
    DocumentLayout of(byte[] file, DocumentPack claimed) throws EvidenceRefused {
        List<ExtractedField> fields =
                reader.read(file, Optional.empty(), claimed).reading().fields();
        try (Picture picture = decoder.decode(file)) {
            return new DocumentLayout(
                    fields.stream()
                            .filter(DocumentLayouts::printed)
                            .map(field -> new PrintedField(field.name(), region(field.box(), picture)))
                            .toList(),
                    portraits.extract(picture).map(portrait -> portrait.box().region()));
        }
    }

    private static boolean printed(ExtractedField field) {
        return field.source() == FieldSource.VISUAL_ZONE
                && field.side() == DocumentSide.FRONT
                && field.box().size() == 4
                && field.box().get(2) > 0
                && field.box().get(3) > 0;
    }

    private static Region region(List<Double> box, Picture picture) {
        return new Region(
                box.get(0) * picture.width(),
                box.get(1) * picture.height(),
                box.get(2) * picture.width(),
                box.get(3) * picture.height());
    }
}
