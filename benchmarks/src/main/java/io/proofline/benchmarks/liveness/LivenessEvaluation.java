package io.proofline.benchmarks.liveness;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Measures passive liveness on the pictures of a truth file, per source and kind of attack: they differ too much to pool. */
public final class LivenessEvaluation {

    private static final double[] THRESHOLDS = {0.25, 0.5, 0.6, 0.75};

    private final LivenessAnalyzer analyzer;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final PrintStream out;

    LivenessEvaluation(ModelCatalogue models, PrintStream out) {
        this.analyzer = new LivenessAnalyzer(models);
        this.out = out;
    }

    /** Prints the figures; the only argument is a CSV with {@code file,label,attack}, label genuine or spoof. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Name the truth file, a CSV with file,label,attack.");
            System.exit(2);
        }
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            new LivenessEvaluation(models, System.out).run(TruthTable.read(Path.of(arguments[0])));
        }
    }

    void run(TruthTable table) throws IOException {
        Map<String, List<Double>> groups = new TreeMap<>();
        int unanswered = 0;
        for (TruthTable.Row row : table.rows()) {
            OptionalDouble live = analyse(row.path("file"));
            if (live.isPresent()) {
                groups.computeIfAbsent(group(row), name -> new ArrayList<>()).add(live.getAsDouble());
            } else {
                unanswered++;
            }
        }
        groups.forEach(this::print);
        out.printf(Locale.ROOT, "without an answer (no still picture, or no face): %d%n", unanswered);
    }

    private void print(String group, List<Double> probabilities) {
        boolean genuine = group.startsWith("genuine");
        out.printf(Locale.ROOT, "%s, %d pictures:", group, probabilities.size());
        for (double threshold : THRESHOLDS) {
            long wrong = probabilities.stream()
                    .filter(live -> genuine == (live < threshold))
                    .count();
            out.printf(
                    Locale.ROOT,
                    "  %s at %.2f: %.3f",
                    genuine ? "BPCER" : "APCER",
                    threshold,
                    (double) wrong / probabilities.size());
        }
        out.println();
    }

    private static String group(TruthTable.Row row) {
        String source = row.text("file").replaceAll("/.*", "");
        boolean genuine = row.text("label").equals("genuine");
        return genuine ? "genuine, " + source : "attack " + row.text("attack") + ", " + source;
    }

    private OptionalDouble analyse(Path file) throws IOException {
        try (Picture picture = decoder.decode(Files.readAllBytes(file))) {
            return analyzer.analyse(picture).liveProbability();
        } catch (EvidenceRefused refused) {
            return OptionalDouble.empty();
        }
    }
}
