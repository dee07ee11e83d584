package io.proofline.benchmarks.spoof;

import io.proofline.vision.liveness.SpoofAssessment;
import io.proofline.vision.liveness.SpoofModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Fits the model of spoofs to samples; three in ten identities are kept apart to say how it does on strangers. */
public final class TrainCommand {

    private static final int KEPT_APART = 30;
    private static final LogisticRegression REGRESSION = new LogisticRegression(0.003, 3000, 0.05);

    private TrainCommand() {}

    /** The arguments: the CSV that {@link SampleCommand} wrote, and the model to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Name the CSV of samples and the model to write.");
            System.exit(2);
        }
        List<Sample> samples = samples(Path.of(arguments[0]));
        List<Sample> known =
                samples.stream().filter(s -> s.share() >= KEPT_APART).toList();
        List<Sample> strangers =
                samples.stream().filter(s -> s.share() < KEPT_APART).toList();
        report(fit(known), known, "trained on");
        report(fit(known), strangers, "strangers");
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(Path.of(arguments[1]), json.writeValueAsString(fit(samples)) + "\n");
    }

    private static SpoofModel fit(List<Sample> samples) {
        List<Sample> attacks =
                samples.stream().filter(sample -> !sample.isGenuine()).toList();
        return new SpoofModel(
                REGRESSION.fit(samples, Evidence.OF_LIFE, Sample::isGenuine),
                REGRESSION.fit(
                        attacks, Evidence.OF_SCREENS, sample -> sample.type().equals("screen")));
    }

    private static void report(SpoofModel model, List<Sample> samples, String who) {
        for (String type : List.of("none", "screen", "paper")) {
            List<Sample> members = samples.stream()
                    .filter(sample -> sample.type().equals(type))
                    .toList();
            for (double threshold : new double[] {0.25, SpoofAssessment.THRESHOLD, 0.8}) {
                long accepted = members.stream()
                        .filter(sample -> model.assess(sample.figures()).live() >= threshold)
                        .count();
                System.out.printf(
                        Locale.ROOT,
                        "%s, %s: %d of %d at or above %.2f%n",
                        who,
                        type,
                        accepted,
                        members.size(),
                        threshold);
            }
        }
    }

    private static List<Sample> samples(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> sample(columns, line.split(",", -1)))
                .toList();
    }

    private static Sample sample(List<String> columns, String[] cells) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int i = 2; i < cells.length; i++) {
            figures.put(columns.get(i), Double.valueOf(cells[i]));
        }
        return new Sample(cells[0], cells[1], figures);
    }
}
