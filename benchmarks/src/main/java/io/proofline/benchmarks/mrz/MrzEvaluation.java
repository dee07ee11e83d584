package io.proofline.benchmarks.mrz;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.locate.PageFinder;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.document.zone.ZoneReader;
import io.proofline.vision.document.zone.ZoneReading;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures how well machine-readable zones are read. */
public final class MrzEvaluation implements Evaluation {

    private static final ImageLimits ANY_SIZE = new ImageLimits(100_000_000, 200_000_000, 16);

    private final ImageDecoder decoder = new ImageDecoder(ANY_SIZE);

    @Override
    public String kind() {
        return "mrz";
    }

    @Override
    public String summary() {
        return "Machine-readable zones: file, line1, line2, line3, check_digits.";
    }

    @Override
    public EvaluationReport run(TruthTable table, Progress progress) throws IOException {
        List<MrzTruth> truths = MrzTruth.of(table);
        List<MrzOutcome> outcomes = new ArrayList<>();
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            TextDetector detector = new TextDetector(models);
            TextRecogniser recogniser = new TextRecogniser(models);
            PageFinder pages = new PageFinder(detector, recogniser);
            ZoneReader zones = new ZoneReader(detector, recogniser, new MrzParser(Clock.systemUTC()));
            for (MrzTruth truth : truths) {
                outcomes.add(measure(pages, zones, truth));
                progress.step(outcomes.size(), truths.size());
            }
        }
        return MrzFigures.of(outcomes).report(outcomes);
    }

    private MrzOutcome measure(PageFinder pages, ZoneReader zones, MrzTruth truth) throws IOException {
        long begun = System.nanoTime();
        Optional<ZoneReading> reading = read(pages, zones, truth.picture());
        return new MrzOutcome(truth, reading, (System.nanoTime() - begun) / 1e6);
    }

    /** A picture that is missing or broken counts as one on which nothing was found. */
    private Optional<ZoneReading> read(PageFinder pages, ZoneReader zones, Path file) throws IOException {
        try (Picture picture = decoder.decode(Files.readAllBytes(file));
                DocumentPage page = pages.find(picture)) {
            return zones.read(page.upright().mat(), page.textAreas());
        } catch (EvidenceRefused | NoSuchFileException nothing) {
            return Optional.empty();
        }
    }
}
