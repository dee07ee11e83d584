package io.proofline.benchmarks.face;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.face.ConditionTrial.Sitter;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import io.proofline.benchmarks.verification.VerificationFigures;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.FaceVector;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How well a selfie matches the portrait of a document: every picture is printed into a specimen passport, photographed
 * in one of six ways in turn, cut out as the product does, and compared with all other pictures, which stand for selfies.
 */
public final class PortraitsEvaluation implements Evaluation {

    private static final List<Condition> PRINTS = Arrays.stream(Condition.values())
            .filter(condition -> condition.printed().isPresent())
            .toList();
    private static final double RULE_OF_THREE = 3;

    /** What came of the passports of one condition. */
    private static final class Printed {

        private final List<Scores.Score> scores = new ArrayList<>();
        private int passports;
        private int lost;
    }

    @Override
    public String kind() {
        return "portraits";
    }

    @Override
    public String summary() {
        return "Prints each picture into a specimen passport, photographs it, and compares the portrait with the other"
                + " pictures. The truth file has file,person.";
    }

    @Override
    public EvaluationReport run(TruthTable truth, Progress progress) throws IOException {
        if (!truth.has("person")) {
            throw new UnusableTruthException("The truth file needs the columns file,person.");
        }
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            ConditionTrial trial = new ConditionTrial(models);
            List<Sitter> sitters = new ArrayList<>();
            for (TruthTable.Row row : truth.rows()) {
                sitter(trial, row).ifPresent(sitters::add);
            }
            Map<Condition, Printed> outcomes = new EnumMap<>(Condition.class);
            for (int i = 0; i < sitters.size(); i++) {
                Condition condition = PRINTS.get(i % PRINTS.size());
                print(trial, sitters, i, outcomes.computeIfAbsent(condition, any -> new Printed()), condition);
                progress.step(i + 1, sitters.size());
            }
            return report(outcomes, truth.rows().size() - sitters.size());
        }
    }

    private static Optional<Sitter> sitter(ConditionTrial trial, TruthTable.Row row) {
        try {
            return trial.sitter(row.path("file"), row.text("person"));
        } catch (IOException | EvidenceRefused unusable) {
            return Optional.empty();
        }
    }

    private static void print(
            ConditionTrial trial, List<Sitter> sitters, int index, Printed printed, Condition condition)
            throws IOException {
        Sitter sitter = sitters.get(index);
        printed.passports++;
        try {
            Optional<FaceVector> portrait = trial.vector(condition, sitter, index);
            if (portrait.isPresent()) {
                printed.scores.addAll(ConditionTrial.against(sitters, sitter, portrait.get()));
            } else {
                printed.lost++;
            }
        } catch (EvidenceRefused impossible) {
            throw new IllegalStateException("A picture that was read cannot be read again.", impossible);
        }
    }

    private static EvaluationReport report(Map<Condition, Printed> outcomes, int notEnrolled) {
        List<List<String>> rows = new ArrayList<>();
        Printed all = new Printed();
        outcomes.forEach((condition, printed) -> {
            rows.add(row(condition.words(), printed));
            all.scores.addAll(printed.scores);
            all.passports += printed.passports;
            all.lost += printed.lost;
        });
        rows.add(row("all", all));
        Scores scores = new Scores(all.scores);
        if (!scores.hasBothKinds()) {
            throw new UnusableTruthException("Figures need several people with several pictures each.");
        }
        VerificationFigures figures = scores.figures();
        double threshold = FaceMatcher.SAME;
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("portraits", all.passports);
        named.put("portraits_lost", all.lost);
        named.put("failed_to_enrol", notEnrolled);
        named.put("genuine_pairs", scores.count(true));
        named.put("impostor_pairs", scores.count(false));
        named.put("eer", Rounding.to(5, figures.equalErrorRate()));
        named.put("threshold", threshold);
        named.put("fmr_at_threshold", Rounding.to(5, figures.falseMatchRate(threshold)));
        named.put("fnmr_at_threshold", Rounding.to(5, figures.falseNonMatchRate(threshold)));
        named.put("lowest_fmr_shown", Rounding.to(5, Math.min(1, RULE_OF_THREE / scores.count(false))));
        return new EvaluationReport(
                "Selfies against portraits printed in passports: "
                        + scores.people().size() + " people",
                named,
                List.of(new ReportTable(
                        "By the way the passport was photographed, at the threshold (95 % bounds by pairs)",
                        List.of("passport", "portraits", "lost", "EER", "one person below", "strangers at or above"),
                        rows)),
                List.of(),
                List.of());
    }

    private static List<String> row(String name, Printed printed) {
        Scores scores = new Scores(printed.scores);
        String portraits = String.valueOf(printed.passports);
        String lost = String.valueOf(printed.lost);
        if (!scores.hasBothKinds()) {
            return List.of(name, portraits, lost, "too few pairs", "", "");
        }
        long genuine = scores.count(true);
        long turnedAway = genuine - scores.accepted(true, FaceMatcher.SAME);
        return List.of(
                name,
                portraits,
                lost,
                String.format(Locale.ROOT, "%.2f %%", 100 * scores.figures().equalErrorRate()),
                turnedAway + " of " + genuine,
                scores.accepted(false, FaceMatcher.SAME) + " of " + scores.count(false) + " ("
                        + scores.falseMatches(FaceMatcher.SAME) + ")");
    }
}
