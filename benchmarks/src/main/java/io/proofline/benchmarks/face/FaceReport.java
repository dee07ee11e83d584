package io.proofline.benchmarks.face;

import io.proofline.benchmarks.evaluate.ReportCurve;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.evaluate.ScoreDistribution;
import io.proofline.benchmarks.face.OtherPeople.Choice;
import io.proofline.benchmarks.face.Scores.Score;
import io.proofline.benchmarks.verification.Confidence;
import io.proofline.benchmarks.verification.VerificationFigures;
import io.proofline.vision.face.FaceMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the scores of a truth file say, as figures, tables, curves and the worst errors. */
final class FaceReport {

    private static final double ONE_IN_HUNDRED = 1e-2;
    private static final double ONE_IN_THOUSAND = 1e-3;
    private static final int WORST = 20;
    private static final double RULE_OF_THREE = 3;
    private static final int BINS = 60;

    private final Scores scores;
    private final Photographs photographs;
    private final VerificationFigures figures;

    FaceReport(Scores scores, Photographs photographs) {
        this.scores = scores;
        this.photographs = photographs;
        this.figures = scores.figures();
    }

    Map<String, Object> figures() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("pairs", scores.all().size());
        named.put("genuine_pairs", scores.count(true));
        named.put("impostor_pairs", scores.count(false));
        named.put("failed_to_enrol", failed());
        named.put("eer", rounded(figures.equalErrorRate()));
        named.put("eer_bounds", bounds(scores.equalErrorRate()));
        putAcceptance(named, "tar_at_fmr_1e2", ONE_IN_HUNDRED);
        putAcceptance(named, "tar_at_fmr_1e3", ONE_IN_THOUSAND);
        double threshold = FaceMatcher.SAME;
        named.put("threshold", threshold);
        named.put("fmr_at_threshold", rounded(figures.falseMatchRate(threshold)));
        named.put("fmr_at_threshold_bounds", bounds(scores.falseMatches(threshold)));
        named.put("fnmr_at_threshold", rounded(figures.falseNonMatchRate(threshold)));
        Confidence accepted = scores.trueAccepts(threshold);
        named.put("fnmr_at_threshold_bounds", bounds(new Confidence(1 - accepted.high(), 1 - accepted.low())));
        named.put("lowest_fmr_shown", rounded(Math.min(1, RULE_OF_THREE / scores.count(false))));
        return named;
    }

    List<ReportTable> tables() {
        OtherPeople others = new OtherPeople(scores);
        List<ReportTable> tables = new ArrayList<>();
        tables.add(new ReportTable(
                "Thresholds chosen on other people than those judged (95 % bounds by pairs)",
                List.of("chosen at FMR", "how", "thresholds", "FMR", "TAR"),
                Stream.of(ONE_IN_HUNDRED, ONE_IN_THOUSAND)
                        .flatMap(rate -> Stream.of(Choice.values()).map(choice -> others.row(rate, choice)))
                        .toList()));
        tables.add(new ReportTable("Limits reported of the pictures", List.of("reason", "pictures"), issues()));
        tables.add(groups());
        return tables;
    }

    List<ReportCurve> curves() {
        List<ReportCurve.Point> det = new ArrayList<>();
        List<ReportCurve.Point> roc = new ArrayList<>();
        for (int hundredths = -20; hundredths <= 100; hundredths++) {
            double fmr = figures.falseMatchRate(hundredths / 100.0);
            double fnmr = figures.falseNonMatchRate(hundredths / 100.0);
            det.add(new ReportCurve.Point(fmr, fnmr));
            roc.add(new ReportCurve.Point(fmr, 1 - fnmr));
        }
        return List.of(
                new ReportCurve("DET: false non-matches against false matches", "FMR", "FNMR", true, det),
                new ReportCurve("ROC: true acceptance against false matches", "FMR", "TAR", true, roc));
    }

    /** Of the pairs whose pictures were both enrolled; similarities from -0.2 to 1. */
    List<ScoreDistribution> distributions() {
        return Stream.of(true, false)
                .map(same -> ScoreDistribution.of(
                        "similarity",
                        same ? "genuine" : "impostor",
                        -0.2,
                        1,
                        BINS,
                        scores.all().stream()
                                .filter(score -> score.pair().same() == same && score.similarity() > -1)
                                .map(Score::similarity)
                                .toList()))
                .toList();
    }

    /** Pictures without a face, then strangers taken for one person, then one person taken for two; worst first. */
    List<ReportFailure> failures() {
        List<ReportFailure> failures = new ArrayList<>();
        photographs.all().forEach((file, photograph) -> {
            if (photograph.vector().isEmpty()) {
                failures.add(ReportFailure.of(file, "not enrolled", photograph.issues()));
            }
        });
        worst(false, score -> -score.similarity()).forEach(score -> failures.add(failure(score, "two people, alike")));
        worst(true, Score::similarity).forEach(score -> failures.add(failure(score, "one person, not alike")));
        return failures;
    }

    private Stream<Score> worst(boolean same, ToDoubleFunction<Score> order) {
        return scores.all().stream()
                .filter(score -> score.pair().same() == same && score.similarity() > -1)
                .filter(score -> score.similarity() >= FaceMatcher.SAME != same)
                .sorted(Comparator.comparingDouble(order))
                .limit(WORST);
    }

    private static ReportFailure failure(Score score, String caption) {
        return new ReportFailure(
                List.of(score.pair().one(), score.pair().other()),
                caption,
                List.of(String.format(Locale.ROOT, "similarity %.3f", score.similarity())));
    }

    private long failed() {
        return photographs.all().values().stream()
                .filter(photograph -> photograph.vector().isEmpty())
                .count();
    }

    private void putAcceptance(Map<String, Object> named, String key, double rate) {
        double threshold = figures.thresholdFor(rate);
        named.put(key, rounded(1 - figures.falseNonMatchRate(threshold)));
        named.put(key + "_bounds", bounds(scores.trueAccepts(threshold)));
    }

    private List<List<String>> issues() {
        Map<String, Integer> counted = new TreeMap<>();
        photographs.all().values().stream()
                .flatMap(photograph -> photograph.issues().stream())
                .forEach(issue -> counted.merge(issue, 1, Integer::sum));
        return counted.entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey(),
                        entry.getValue() + " of " + photographs.all().size()))
                .toList();
    }

    private ReportTable groups() {
        List<List<String>> rows = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        scores.all().forEach(score -> names.addAll(score.pair().groups()));
        for (String name : names) {
            Scores group = scores.where(pair -> pair.groups().contains(name));
            rows.add(List.of(
                    name,
                    group.count(false) == 0
                            ? "no pairs"
                            : group.falseMatches(FaceMatcher.SAME) + " of " + group.count(false),
                    group.count(true) == 0
                            ? "no pairs"
                            : group.trueAccepts(FaceMatcher.SAME) + " of " + group.count(true)));
        }
        if (rows.isEmpty()) {
            rows.add(List.of("the truth file has neither sex nor age_group", "", ""));
        }
        return new ReportTable(
                "By group, both of a pair in it, at the threshold", List.of("group", "FMR, 95 %", "TAR, 95 %"), rows);
    }

    private static List<Double> bounds(Confidence confidence) {
        return List.of(rounded(confidence.low()), rounded(confidence.high()));
    }

    private static double rounded(double rate) {
        return Rounding.to(5, rate);
    }
}
