package io.proofline.vision.document;

import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.locate.PageFinder;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.ocr.PaddleTextReader;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.ocr.TextReader;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.document.visual.VisualZone;
import io.proofline.vision.document.zone.ZoneReader;
import io.proofline.vision.document.zone.ZoneReading;
import io.proofline.vision.face.Portrait;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an identity document from pictures of it. Safe for use by several threads. */
public final class DocumentReader {

    private final ModelCatalogue catalogue;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final PageFinder pages;
    private final ZoneReader zones;
    private final TextReader text;
    private final PortraitExtractor portraits;

    /**
     * Makes a reader.
     *
     * @param clock tells which century a two-digit year belongs to
     */
    public DocumentReader(ModelCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        TextDetector detector = new TextDetector(catalogue);
        TextRecogniser recogniser = new TextRecogniser(catalogue);
        this.pages = new PageFinder(detector, recogniser);
        this.zones = new ZoneReader(detector, recogniser, new MrzParser(clock));
        this.text = new PaddleTextReader(recogniser);
        this.portraits = new PortraitExtractor(catalogue);
    }

    /**
     * Reads a document. What cannot be read comes back as not readable, with reasons.
     *
     * @param front the encoded picture that was let in at the door
     * @param back the other side of a card, if there is one
     * @param pack what the applicant says it is
     * @throws EvidenceRefused if a picture cannot be decoded
     */
    public ReadDocument read(byte[] front, Optional<byte[]> back, DocumentPack pack) throws EvidenceRefused {
        try (Picture picture = decoder.decode(front);
                DocumentPage page = pages.find(picture)) {
            // A card has its zone on the back; only where none is there is the front searched.
            Optional<ZoneReading> onBack =
                    pack == DocumentPack.ICAO_ID && back.isPresent() ? zone(back.get()) : Optional.empty();
            if (onBack.isPresent()) {
                return read(page, onBack, false);
            }
            return read(page, zones.read(page.upright().mat(), page.textAreas()), true);
        }
    }

    /** This library and the digests of the models that read documents. */
    public Engine engine() {
        Engine text = catalogue.engine(TextDetector.MODEL, TextRecogniser.MODEL, TextRecogniser.DICTIONARY);
        Map<String, String> models = new HashMap<>(text.models());
        models.putAll(portraits.engine().models());
        return new Engine(text.name(), text.version(), models);
    }

    private Optional<ZoneReading> zone(byte[] content) throws EvidenceRefused {
        try (Picture picture = decoder.decode(content);
                DocumentPage page = pages.find(picture)) {
            return zones.read(page.upright().mat(), page.textAreas());
        }
    }

    private ReadDocument read(DocumentPage page, Optional<ZoneReading> zone, boolean zoneOnFront) {
        Optional<ZoneReading> frontZone = zoneOnFront ? zone : Optional.empty();
        Optional<Portrait> portrait = portraits.extract(page.upright());
        List<ExtractedField> fields = new ArrayList<>();
        zone.ifPresent(read -> fields.addAll(MrzFields.of(read, zoneOnFront ? Optional.of(page) : Optional.empty())));
        List<Quad> beside = page.textAreas().stream()
                .filter(area ->
                        frontZone.filter(read -> read.covers(area.centre())).isEmpty())
                .toList();
        List<TextLine> lines = text.read(page.upright().mat(), beside);
        fields.addAll(VisualZone.fields(lines, fields, page::fractions));
        DocumentQuality quality = QualityLimits.quality(page.quality(), lines, frontZone);
        double confidence = zone.map(ZoneReading::confidence).orElse(0.0);
        List<Reason> reasons = new ArrayList<>(QualityLimits.reasons(page, quality, confidence));
        if (zone.isEmpty()) {
            reasons.add(Reason.of(lines.isEmpty() ? ReasonCodes.DOCUMENT_NOT_FOUND : ReasonCodes.MRZ_NOT_FOUND));
        }
        zone.filter(read -> !read.repairs().isEmpty())
                .ifPresent(read -> reasons.add(Reason.of(
                        ReasonCodes.MRZ_REPAIRED,
                        Map.of("characters", read.repairs().size()))));
        if (portrait.isEmpty()) {
            reasons.add(Reason.of(ReasonCodes.PORTRAIT_NOT_FOUND));
        }
        boolean readable = zone.isPresent() && confidence >= QualityLimits.LEAST_CONFIDENCE;
        if (!readable) {
            reasons.add(0, Reason.of(ReasonCodes.DOCUMENT_UNREADABLE));
        }
        DocumentReading reading = new DocumentReading(
                fields,
                zone.map(MrzFields::reading),
                quality,
                portrait.isPresent(),
                zone.flatMap(MrzFields::pack),
                confidence,
                reasons,
                readable);
        return new ReadDocument(reading, portrait.map(Portrait::jpeg));
    }
}
