package io.proofline.benchmarks.face;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.verification.VerificationFigures;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.FaceVector;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures how well the platform's own face comparison tells people apart on the pictures of a truth file. */
public final class FaceMatchEvaluation {

    private static final double[] FALSE_MATCH_RATES = {1e-2, 1e-3};

    private record Scored(FacePair pair, double similarity) {}

    private final FaceMatcher matcher;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final Map<Path, Optional<FaceVector>> vectors = new HashMap<>();
    private final PrintStream out;

    FaceMatchEvaluation(ModelCatalogue models, PrintStream out) {
        this.matcher = new FaceMatcher(models);
        this.out = out;
    }

    /** Prints the figures; the only argument is a CSV with {@code file1,file2,same} or {@code file,person}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Name the truth file, a CSV with file1,file2,same or with file,person.");
            System.exit(2);
        }
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            new FaceMatchEvaluation(models, System.out).run(FacePair.of(TruthTable.read(Path.of(arguments[0]))));
        }
    }

    void run(List<FacePair> pairs) throws IOException {
        for (Path picture : pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList()) {
            vectors.put(picture, describe(picture));
        }
        long failures = vectors.values().stream().filter(Optional::isEmpty).count();
        out.printf(Locale.ROOT, "pictures %d, failures to acquire %d%n", vectors.size(), failures);
        List<Scored> scored = pairs.stream().flatMap(this::score).toList();
        VerificationFigures all = figures(scored, pair -> true);
        out.println("all pairs: " + all.describe());
        print("all", all, "the same", all);
        if (scored.stream().anyMatch(score -> score.pair().half() != FacePair.NEITHER)) {
            VerificationFigures first = figures(scored, pair -> pair.half() == 0);
            VerificationFigures second = figures(scored, pair -> pair.half() == 1);
            print("first half of people", first, "second half", second);
            print("second half of people", second, "first half", first);
        }
    }

    private void print(String chosenOn, VerificationFigures choice, String triedOn, VerificationFigures trial) {
        for (double rate : FALSE_MATCH_RATES) {
            double threshold = choice.thresholdFor(rate);
            out.printf(
                    Locale.ROOT,
                    "threshold for FMR %.3f on %s: %.3f; on %s: FMR %.4f of %d, FNMR %.4f of %d%n",
                    rate,
                    chosenOn,
                    threshold,
                    triedOn,
                    trial.falseMatchRate(threshold),
                    trial.impostor().length,
                    trial.falseNonMatchRate(threshold),
                    trial.genuine().length);
        }
    }

    private Stream<Scored> score(FacePair pair) {
        Optional<FaceVector> one = vectors.get(pair.one());
        Optional<FaceVector> other = vectors.get(pair.other());
        return one.isPresent() && other.isPresent()
                ? Stream.of(new Scored(pair, one.get().cosine(other.get())))
                : Stream.empty();
    }

    private static VerificationFigures figures(List<Scored> scored, Predicate<FacePair> included) {
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        scored.stream()
                .filter(score -> included.test(score.pair()))
                .forEach(score -> (score.pair().same() ? genuine : impostor).add(score.similarity()));
        return VerificationFigures.of(genuine, impostor);
    }

    /** A picture that cannot be decoded counts as one without a face: a failure to acquire. */
    private Optional<FaceVector> describe(Path file) throws IOException {
        try (Picture picture = decoder.decode(Files.readAllBytes(file))) {
            FaceDescription description = matcher.describe(picture);
            return description.vector();
        } catch (EvidenceRefused refused) {
            out.println(refused.code() + ": " + file.getFileName());
            return Optional.empty();
        }
    }
}
