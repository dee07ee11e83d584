package io.proofline.vision.document;

import io.proofline.contract.document.DocumentSide;
import io.proofline.vision.document.barcode.BarcodeReader;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.locate.PageFinder;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.ocr.PaddleTextReader;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.ocr.TextReader;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.zone.ZoneReader;
import io.proofline.vision.document.zone.ZoneReading;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.SideBySide;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads one side of a document: where it is, its zone, its lines of print, its barcodes. Safe for use by several
 * threads.
 */
final class PageReader {

    /** The lines of a zone are the longest of a page; what is shorter than this share of them is read meanwhile. */
    private static final double LIKE_A_ZONES = 0.6;

    private final PageFinder pages;
    private final ZoneReader zones;
    private final TextReader text;
    private final BarcodeReader barcodes = new BarcodeReader();

    PageReader(ModelCatalogue catalogue, Clock clock) {
        TextDetector detector = new TextDetector(catalogue);
        TextRecogniser recogniser = new TextRecogniser(catalogue);
        this.pages = new PageFinder(detector, recogniser);
        this.zones = new ZoneReader(detector, recogniser, new MrzParser(clock));
        this.text = new PaddleTextReader(recogniser);
    }

    /**
     * Reads a page.
     *
     * @param submitted as the applicant took it, upright by its metadata
     * @param claimed tells which barcodes to look for
     */
    ReadPage read(Picture submitted, DocumentSide side, PackProfile claimed) {
        DocumentPage page = pages.find(submitted);
        Mat upright = page.upright().mat();
        List<Quad> areas = page.textAreas();
        double longest = areas.stream().mapToDouble(Quad::width).max().orElse(0);
        List<Quad> shorter = areas.stream()
                .filter(area -> area.width() < LIKE_A_ZONES * longest)
                .toList();
        try (SideBySide<List<TextLine>> beside = SideBySide.begin(shorter, area -> text.read(upright, List.of(area)))) {
            Optional<ZoneReading> zone = zones.read(upright, areas);
            List<Quad> longer = areas.stream()
                    .filter(area -> area.width() >= LIKE_A_ZONES * longest && !inside(zone, area))
                    .toList();
            List<TextLine> lines = new ArrayList<>(text.read(upright, longer));
            beside.results().forEach(lines::addAll);
            lines.removeIf(line -> inside(zone, line.area()));
            lines.sort(Comparator.comparingDouble(line -> line.area().centre().y()));
            return new ReadPage(
                    page,
                    new PageText(
                            side, lines, zone, barcodes.read(upright, claimed.barcodes()), upright, page::fractions));
        }
    }

    private static boolean inside(Optional<ZoneReading> zone, Quad area) {
        return zone.filter(read -> read.covers(area.centre())).isPresent();
    }
}
