package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.verification.LogisticFit;
import io.proofline.benchmarks.verification.LogisticFit.Constraint;
import io.proofline.benchmarks.verification.LogisticFit.Example;
import io.proofline.contract.digest.Sha256;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.SignalKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.ObjectMapper;

/**
 * Trains the score: {@code TamperTraining MODEL.json TRUTH.csv…}. It looks at the training half of each truth file, a
 * source of its own; the digests of the files it saw go into the model, so that the evaluation can leave them out.
 */
final class TamperTraining {

    /** False alarms allowed on what the model was trained on; others do somewhat worse. */
    private static final double FALSE_ALARMS = 0.03;

    /** The penalty was chosen by cross-validation within the training halves. */
    private static final LogisticFit FIT = new LogisticFit(0.001, 5000, 0.1);

    private static final double MARGIN = 0.05;
    private static final int DIGEST_LENGTH = 16;

    private final List<List<MeasuredPicture>> sources = new ArrayList<>();
    private final TreeSet<String> digests = new TreeSet<>();

    private TamperTraining() {}

    public static void main(String[] arguments) throws IOException {
        TamperTraining training = new TamperTraining();
        try (TamperExaminer examiner = new TamperExaminer(IntegrityModel.shipped())) {
            for (int i = 1; i < arguments.length; i++) {
                training.gather(examiner, TruthTable.read(Path.of(arguments[i])));
            }
        }
        training.write(Path.of(arguments[0]));
    }

    private void gather(TamperExaminer examiner, TruthTable table) throws IOException {
        List<MeasuredPicture> pictures = new ArrayList<>();
        for (TamperTruth truth : TamperExaminer.truths(table)) {
            Optional<byte[]> file = truth.ofTrainingHalf() ? TamperExaminer.content(truth) : Optional.empty();
            if (file.isPresent()) {
                digests.add(Sha256.hex(file.get()).substring(0, DIGEST_LENGTH));
                examiner.measured(truth, file.get()).ifPresent(pictures::add);
            }
        }
        sources.add(pictures);
    }

    private void write(Path target) throws IOException {
        double[] fitted = FIT.fit(
                sources.stream().flatMap(source -> examples(source).stream()).toList(), Constraint.NOT_NEGATIVE);
        Map<String, Object> weights = new LinkedHashMap<>();
        int index = 1;
        for (SignalKind kind : SignalKind.values()) {
            weights.put(kind.word(), rounded(fitted[index++]));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("bias", rounded(fitted[0] - oddsAtThreshold(fitted)));
        model.put("weights", weights);
        model.put("trained_on", digests);
        Files.writeString(
                target, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n");
    }

    /** Every source counts the same, and in each of them the edited pictures as much as the genuine ones. */
    private static List<Example> examples(List<MeasuredPicture> pictures) {
        long tampered = pictures.stream().filter(MeasuredPicture::tampered).count();
        long genuine = pictures.size() - tampered;
        return pictures.stream()
                .map(picture -> new Example(
                        picture.values(), picture.tampered(), 1.0 / (picture.tampered() ? tampered : genuine)))
                .toList();
    }

    /**
     * The log odds that all but few of the genuine pictures of all sources stay below. The bias is moved by them, so that
     * a score of one half is the threshold whatever the model.
     */
    private double oddsAtThreshold(double[] fitted) {
        double[] odds = sources.stream()
                .flatMap(List::stream)
                .filter(picture -> !picture.tampered())
                .mapToDouble(picture -> LogisticFit.odds(fitted, picture.values()))
                .sorted()
                .toArray();
        return odds[odds.length - 1 - (int) (FALSE_ALARMS * odds.length)] + MARGIN;
    }

    private static double rounded(double value) {
        return Rounding.to(3, value);
    }
}
