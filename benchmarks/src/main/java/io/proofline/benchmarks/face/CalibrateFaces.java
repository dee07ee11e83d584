package io.proofline.benchmarks.face;

import io.proofline.benchmarks.face.ConditionTrial.Sitter;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.verification.VerificationFigures;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceCalibration;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the shipped face comparison in several conditions and writes the calibration that the product reads. To be
 * run again whenever the embedding network, the alignment or the detection changes.
 */
public final class CalibrateFaces {

    private static final String PRINTED = "printed, all";
    private static final String EMBEDDING = "fr_feature.onnx";

    private CalibrateFaces() {}

    /** Takes a CSV with {@code file,person}, the file to write, and optionally "every nth picture is printed". */
    public static void main(String[] arguments) throws IOException, EvidenceRefused {
        if (arguments.length < 2) {
            System.err.println("Name the truth file with file,person and the calibration to write.");
            System.exit(2);
        }
        int step = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            ConditionTrial trial = new ConditionTrial(models);
            List<Sitter> sitters = sitters(trial, TruthTable.read(Path.of(arguments[0])));
            Map<String, Scores> measured = new LinkedHashMap<>();
            for (Condition condition : Condition.values()) {
                boolean taken = condition.printed().isEmpty();
                Scores scores = trial.run(condition, sitters, taken ? 1 : step);
                measured.merge(taken ? condition.words() : PRINTED, scores, Scores::and);
                System.out.println(line(condition.words(), scores));
            }
            System.out.println(line(PRINTED, measured.get(PRINTED)));
            measured.forEach((name, scores) -> {
                for (OtherPeople.Choice choice : OtherPeople.Choice.values()) {
                    System.out.println(name + ": threshold chosen on other people, FMR, TAR: "
                            + new OtherPeople(scores).row(1e-3, choice));
                }
                ImpostorTail.of(scores)
                        .ifPresent(tail -> System.out.printf(
                                Locale.ROOT,
                                "%s: one in a thousand is kept with 95 %% confidence from %.3f%n",
                                name,
                                tail.boundedThreshold(1e-3)));
            });
            FaceCalibration calibration = new CalibrationFit(measured)
                    .fit(models.engine(EMBEDDING).models().get(EMBEDDING));
            Files.writeString(
                    Path.of(arguments[1]),
                    JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(calibration)
                            + "\n");
        }
    }

    private static List<Sitter> sitters(ConditionTrial trial, TruthTable truth) throws IOException, EvidenceRefused {
        List<Sitter> sitters = new ArrayList<>();
        for (TruthTable.Row row : truth.rows()) {
            trial.sitter(row.path("file"), row.text("person")).ifPresent(sitters::add);
        }
        return sitters;
    }

    private static String line(String condition, Scores scores) {
        VerificationFigures figures = scores.figures();
        double hundredth = figures.thresholdFor(1e-2);
        double thousandth = figures.thresholdFor(1e-3);
        return String.format(
                Locale.ROOT,
                "%-45s genuine %d impostor %d EER %.4f TAR at 1e-2 %.4f (from %.3f) at 1e-3 %.4f (from %.3f)"
                        + " highest impostor %.3f",
                condition,
                scores.count(true),
                scores.count(false),
                figures.equalErrorRate(),
                1 - figures.falseNonMatchRate(hundredth),
                hundredth,
                1 - figures.falseNonMatchRate(thousandth),
                thousandth,
                figures.impostor()[figures.impostor().length - 1]);
    }
}
