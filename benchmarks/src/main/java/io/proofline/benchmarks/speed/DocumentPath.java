package io.proofline.benchmarks.speed;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.locate.PageFinder;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.ocr.PaddleTextReader;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.document.validate.DocumentValidator;
import io.proofline.vision.document.validate.ValidationRules;
import io.proofline.vision.document.zone.ZoneReader;
import io.proofline.vision.document.zone.ZoneReading;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.PrintedField;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** What happens to one passport's photograph: once part by part, and once as the product does it. */
final class DocumentPath {

    private final Clock clock;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final PageFinder pages;
    private final ZoneReader zones;
    private final PaddleTextReader text;
    private final PortraitExtractor portraits;
    private final DocumentReader reader;
    private final DocumentValidator validator = new DocumentValidator(ValidationRules.withSpecimens());
    private final ForensicAnalyzer analyzer;

    DocumentPath(ModelCatalogue models, Clock clock) {
        this.clock = clock;
        TextDetector detector = new TextDetector(models);
        TextRecogniser recogniser = new TextRecogniser(models);
        this.pages = new PageFinder(detector, recogniser);
        this.zones = new ZoneReader(detector, recogniser, new MrzParser(clock));
        this.text = new PaddleTextReader(recogniser);
        this.portraits = new PortraitExtractor(models);
        this.reader = new DocumentReader(models, clock);
        this.analyzer = new ForensicAnalyzer(IntegrityModel.shipped(), clock);
    }

    /** The parts of reading, one after the other. */
    void parts(byte[] photograph, StepTimes times) throws Exception {
        try (Picture picture = times.of("decode", () -> decoder.decode(photograph));
                DocumentPage page = times.of("find the page", () -> pages.find(picture))) {
            Mat upright = page.upright().mat();
            Optional<ZoneReading> zone = times.of("machine-readable zone", () -> zones.read(upright, page.textAreas()));
            List<Quad> print = page.textAreas().stream()
                    .filter(area ->
                            zone.filter(read -> read.covers(area.centre())).isEmpty())
                    .toList();
            times.of("lines of text", () -> text.read(upright, print));
            times.of("portrait", () -> portraits.extract(page.upright()));
        }
    }

    /**
     * The whole, as the product does it.
     *
     * @return true if the zone was read and every check digit holds
     */
    boolean whole(byte[] photograph, StepTimes times) throws Exception {
        return times.of("all", () -> {
            DocumentReading reading = times.of("reading, all of the above", () -> reader.read(
                            photograph, Optional.empty(), DocumentPack.ICAO_PASSPORT)
                    .reading());
            times.of(
                    "validation",
                    () -> validator.validate(reading, Map.of(), DocumentPack.ICAO_PASSPORT, LocalDate.now(clock)));
            times.of("forensics", () -> analyzer.analyse(photograph, picture -> layout(reading, picture)));
            return reading.mrz().filter(mrz -> mrz.valid()).isPresent();
        });
    }

    private static DocumentLayout layout(DocumentReading reading, Picture picture) {
        return new DocumentLayout(
                reading.fields().stream()
                        .filter(field -> !field.box().isEmpty())
                        .map(field -> new PrintedField(field.name(), region(field, picture)))
                        .toList(),
                Optional.empty());
    }

    private static Region region(ExtractedField field, Picture picture) {
        List<Double> box = field.box();
        return new Region(
                (int) (box.get(0) * picture.width()),
                (int) (box.get(1) * picture.height()),
                Math.max(1, (int) (box.get(2) * picture.width())),
                Math.max(1, (int) (box.get(3) * picture.height())));
    }
}
