package io.proofline.vision.document;

import io.proofline.contract.check.Engine;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.document.pack.Detection;
import io.proofline.vision.document.pack.DocumentPacks;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackReader;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.zone.ZoneReading;
import io.proofline.vision.face.Portrait;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an identity document from pictures of it: its text once, then what document it is, then the fields of its pack.
 * Safe for use by several threads.
 */
public final class DocumentReader {

    private final ModelCatalogue catalogue;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final PageReader pages;
    private final DocumentPacks packs;
    private final PortraitExtractor portraits;

    /**
     * Makes a reader of the shipped packs.
     *
     * @param clock tells which century a two-digit year belongs to
     */
    public DocumentReader(ModelCatalogue catalogue, Clock clock) {
        this(catalogue, clock, ShippedPacks.all(catalogue));
    }

    public DocumentReader(ModelCatalogue catalogue, Clock clock, DocumentPacks packs) {
        this.catalogue = catalogue;
        this.pages = new PageReader(catalogue, clock);
        this.packs = packs;
        this.portraits = new PortraitExtractor(catalogue);
    }

    /**
     * Reads a document, by the pack claimed unless the picture clearly shows another: then by that one, so that nothing
     * is lost, and validation says that the two differ. What cannot be read comes back as not readable, with reasons.
     *
     * @param front the encoded picture that was let in at the door
     * @param back the other side of a card, if there is one
     * @param claimed what the applicant says it is
     * @throws EvidenceRefused if a picture cannot be decoded
     */
    public ReadDocument read(byte[] front, Optional<byte[]> back, DocumentPack claimed) throws EvidenceRefused {
        try (Picture picture = decoder.decode(front);
                ReadPage page = page(picture, DocumentSide.FRONT, claimed)) {
            if (back.isEmpty()) {
                return read(page, Optional.empty(), claimed);
            }
            try (Picture other = decoder.decode(back.get());
                    ReadPage behind = page(other, DocumentSide.BACK, claimed)) {
                return read(page, Optional.of(behind), claimed);
            }
        }
    }

    /** This library and the digests of the models that read documents. */
    public Engine engine() {
        Engine text = catalogue.engine(TextDetector.MODEL, TextRecogniser.MODEL, TextRecogniser.DICTIONARY);
        Map<String, String> models = new HashMap<>(text.models());
        models.putAll(portraits.engine().models());
        return new Engine(text.name(), text.version(), models);
    }

    private ReadPage page(Picture picture, DocumentSide side, DocumentPack claimed) {
        return pages.read(picture, side, packs.reader(claimed).profile());
    }

    private ReadDocument read(ReadPage front, Optional<ReadPage> back, DocumentPack claimed) {
        DocumentText text = new DocumentText(front.text(), back.map(ReadPage::text));
        Optional<Portrait> portrait = portraits.extract(front.page().upright());
        Optional<Detection> detected = packs.detect(text);
        PackReader reader = packs.reader(detected.filter(found -> found.contradicts(claimed))
                .map(found -> found.best().pack())
                .orElse(claimed));
        List<ExtractedField> fields = reader.read(text);
        Optional<ZoneReading> zone = text.zonePage().flatMap(PageText::zone);
        ReadingVerdict verdict = ReadingVerdict.of(reader.profile(), front, back, fields, portrait.isPresent());
        DocumentReading reading = new DocumentReading(
                fields,
                zone.map(MrzReading::of),
                front.quality(),
                portrait.isPresent(),
                portrait.filter(found -> front.page().located())
                        .map(found -> found.box().region().shares(front.page().upright())),
                detected,
                verdict.confidence(),
                verdict.reasons(),
                verdict.readable());
        return new ReadDocument(reading, portrait.map(Portrait::jpeg));
    }
}
