package io.proofline.vision.document;

import io.proofline.contract.document.DocumentSide;
import io.proofline.vision.document.barcode.BarcodeReader;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.locate.PageFinder;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.ocr.PaddleTextReader;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextReader;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.zone.ZoneReader;
import io.proofline.vision.document.zone.ZoneReading;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads one side of a document: where it is, its zone, its lines of print, its barcodes. Safe for use by several
 * threads.
 */
final class PageReader {

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
        Optional<ZoneReading> zone = zones.read(upright, page.textAreas());
        List<Quad> print = page.textAreas().stream()
                .filter(area -> zone.filter(read -> read.covers(area.centre())).isEmpty())
                .toList();
        return new ReadPage(
                page,
                new PageText(
                        side,
                        text.read(upright, print),
                        zone,
                        barcodes.read(upright, claimed.barcodes()),
                        upright,
                        page::fractions));
    }
}
