package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.digest.Sha256;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.ForensicReading;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.SignalKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.ObjectMapper;

/**
 * Trains the score: {@code TamperTraining TRUTH.csv MODEL.json}. It looks at the training half of the truth and at
 * edited specimens with even numbers; the digests of the files it saw go into the model, so that the evaluation can
 * leave them out.
 */
final class TamperTraining {

    static final int DOCUMENTS = 12;

    /** False alarms allowed on what the model was trained on; others do somewhat worse. */
    private static final double FALSE_ALARMS = 0.025;

    private static final double MARGIN = 0.05;

    private static final int DIGEST_LENGTH = 16;

    private final ForensicAnalyzer analyzer = new ForensicAnalyzer(IntegrityModel.shipped(), Clock.systemUTC());
    private final List<MeasuredPicture> gathered = new ArrayList<>();
    private final List<MeasuredPicture> made = new ArrayList<>();
    private final TreeSet<String> digests = new TreeSet<>();

    private TamperTraining() {}

    public static void main(String[] arguments) throws IOException, EvidenceRefused {
        TamperTraining training = new TamperTraining();
        training.gather(TruthTable.read(Path.of(arguments[0])));
        for (int number = 0; number < DOCUMENTS; number += 2) {
            for (EditedPhotograph photograph : EditedPhotographs.of(number)) {
                ForensicReading reading = training.analyzer.analyse(photograph.jpeg(), picture -> photograph.layout());
                training.made.add(new MeasuredPicture(
                        photograph.kind() + " " + number, photograph.kind(), photograph.tampered(), reading, 0));
            }
        }
        training.write(Path.of(arguments[1]));
    }

    private void gather(TruthTable table) throws IOException, EvidenceRefused {
        for (TruthTable.Row row : table.rows()) {
            TamperTruth truth = TamperTruth.of(row);
            if (truth.ofTrainingHalf()) {
                byte[] file = Files.readAllBytes(truth.file());
                digests.add(Sha256.hex(file).substring(0, DIGEST_LENGTH));
                ForensicReading reading = analyzer.analyse(file, picture -> DocumentLayout.UNKNOWN);
                gathered.add(new MeasuredPicture(truth.file().toString(), truth.kind(), truth.tampered(), reading, 0));
            }
        }
    }

    private void write(Path target) throws IOException {
        List<NonNegativeLogistic.Example> examples = new ArrayList<>();
        examples.addAll(examples(gathered));
        examples.addAll(examples(made));
        NonNegativeLogistic fitted = NonNegativeLogistic.fit(examples);
        Map<String, Object> weights = new LinkedHashMap<>();
        int index = 0;
        for (SignalKind kind : SignalKind.values()) {
            weights.put(kind.word(), rounded(fitted.weight(index++)));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("bias", rounded(fitted.bias() - oddsAtThreshold(fitted)));
        model.put("weights", weights);
        model.put("trained_on", digests);
        Files.writeString(
                target, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n");
    }

    /** The two sources count the same, and in each of them the edited pictures as much as the genuine ones. */
    private static List<NonNegativeLogistic.Example> examples(List<MeasuredPicture> pictures) {
        long tampered = pictures.stream().filter(MeasuredPicture::tampered).count();
        long genuine = pictures.size() - tampered;
        return pictures.stream()
                .map(picture -> new NonNegativeLogistic.Example(
                        picture.values(), picture.tampered(), 1.0 / (picture.tampered() ? tampered : genuine)))
                .toList();
    }

    /**
     * The log odds that all but few of the genuine pictures stay below, in whichever source they are higher. The bias
     * is moved by them, so that a score of one half is the threshold whatever the model.
     */
    private double oddsAtThreshold(NonNegativeLogistic fitted) {
        return Math.max(reached(fitted, gathered), reached(fitted, made)) + MARGIN;
    }

    private static double reached(NonNegativeLogistic fitted, List<MeasuredPicture> pictures) {
        double[] odds = pictures.stream()
                .filter(picture -> !picture.tampered())
                .mapToDouble(picture -> fitted.odds(picture.values()))
                .sorted()
                .toArray();
        return odds[odds.length - 1 - (int) (FALSE_ALARMS * odds.length)];
    }

    private static double rounded(double value) {
        return Rounding.to(3, value);
    }
}
