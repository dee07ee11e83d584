package io.proofline.benchmarks.mrz;

import io.proofline.contract.evidence.EvidenceRefused;
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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures how well machine-readable zones are read from the pictures of a truth file. */
public final class MrzEvaluation {

    private static final ImageLimits ANY_SIZE = new ImageLimits(100_000_000, 200_000_000, 16);

    private final ZoneReader reader;
    private final ImageDecoder decoder = new ImageDecoder(ANY_SIZE);

    private MrzEvaluation(ModelCatalogue models) {
        this.reader =
                new ZoneReader(new TextDetector(models), new TextRecogniser(models), new MrzParser(Clock.systemUTC()));
    }

    /** Prints one line a document and the figures; the only argument is the truth file. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Name the truth file, a CSV with file,line1,line2,line3,check_digits.");
            System.exit(2);
        }
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            new MrzEvaluation(models).run(MrzTruth.read(Path.of(arguments[0])), System.out);
        }
    }

    private void run(List<MrzTruth> truths, PrintStream out) throws IOException {
        List<MrzOutcome> outcomes = new ArrayList<>();
        for (MrzTruth truth : truths) {
            MrzOutcome outcome = measure(truth);
            outcomes.add(outcome);
            out.println(outcome.describe());
        }
        out.println(MrzFigures.of(outcomes).describe());
    }

    private MrzOutcome measure(MrzTruth truth) throws IOException {
        byte[] content = Files.readAllBytes(truth.picture());
        long begun = System.nanoTime();
        Optional<ZoneReading> reading = Optional.empty();
        try (Picture picture = decoder.decode(content)) {
            reading = reader.read(picture.mat());
        } catch (EvidenceRefused notAPicture) {
            // Counts as not detected.
        }
        return new MrzOutcome(truth, reading, (System.nanoTime() - begun) / 1e6);
    }
}
