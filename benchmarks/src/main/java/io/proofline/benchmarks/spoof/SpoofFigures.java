package io.proofline.benchmarks.spoof;

import static io.proofline.benchmarks.spoof.ErrorRates.rounded;
import static io.proofline.benchmarks.spoof.ErrorRates.share;

import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.MeasuredScores;
import io.proofline.benchmarks.evaluate.ReportCurve;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.benchmarks.evaluate.Rounding;
import io.proofline.benchmarks.evaluate.ScoreDistribution;
import io.proofline.benchmarks.spoof.SpoofOutcome.Response;
import io.proofline.vision.liveness.SpoofAssessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Outcomes counted. The headline scores every face that was found, however it is framed; beside it stands what the
 * product does, which answers well-framed faces alone, with the refusals as the non-response rates that they are.
 *
 * @param networks that judged, as digests by file name
 */
record SpoofFigures(List<SpoofOutcome> outcomes, Map<String, String> networks) {

    private static final int MOST_FAILURES = 40;
    private static final int BINS = 20;
    private static final List<String> RATES = List.of(
            "APCER", "BPCER", "ACER", "network alone: APCER", "BPCER", "ACER", "not framed: attacks", "genuine");

    EvaluationReport report() {
        String title = "Passive liveness at the shipped threshold " + SpoofAssessment.THRESHOLD;
        return new EvaluationReport(
                title,
                figures(),
                List.of(
                        table("By source", outcome -> outcome.truth().source()),
                        table("By kind of attack", outcome -> kind(outcome.truth())),
                        table(
                                "By half of the files' names",
                                outcome -> "half " + outcome.truth().half())),
                List.of(roc("Score", SpoofOutcome::live), roc("Network alone", SpoofOutcome::networkAlone)),
                failures(),
                new MeasuredScores(networks, distributions()));
    }

    /** Of every face that was found; empty if one kind is missing. */
    private List<ScoreDistribution> distributions() {
        List<Double> living = scores(true);
        List<Double> attacks = scores(false);
        return living.isEmpty() || attacks.isEmpty()
                ? List.of()
                : List.of(
                        ScoreDistribution.of("liveness", "genuine", 0, 1, BINS, living),
                        ScoreDistribution.of("liveness", "attack", 0, 1, BINS, attacks));
    }

    private List<Double> scores(boolean genuine) {
        return outcomes.stream()
                .filter(outcome -> outcome.scored() && outcome.truth().genuine() == genuine)
                .map(SpoofOutcome::live)
                .toList();
    }

    Map<String, Object> figures() {
        ErrorRates all = ErrorRates.of(outcomes, SpoofOutcome::accepted);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("genuine", all.genuine());
        figures.put("attacks", all.attacks());
        figures.put("apcer", rounded(all.apcer()));
        figures.put("apcer_by_attack", apcerByAttack());
        figures.put("bpcer", rounded(all.bpcer()));
        figures.put("acer", rounded(all.acer()));
        figures.put("no_face", count(Response.NO_FACE));
        figures.put("unreadable", count(Response.UNREADABLE));
        figures.put("threshold", SpoofAssessment.THRESHOLD);
        figures.put("with_framing_rule", withFramingRule());
        figures.put(
                "network_alone",
                ErrorRates.of(outcomes, SpoofOutcome::acceptedByNetworkAlone).asFigures());
        Rounding.putTimes(
                figures,
                outcomes.stream()
                        .filter(SpoofOutcome::scored)
                        .map(SpoofOutcome::elapsed)
                        .toList());
        return figures;
    }

    /** Non-response rates (APNRR, BPNRR) count refusals for framing and faces that were not found. */
    private Map<String, Object> withFramingRule() {
        List<SpoofOutcome> answered = outcomes.stream()
                .filter(outcome -> outcome.scored() && outcome.framed())
                .toList();
        ErrorRates rates = ErrorRates.of(answered, SpoofOutcome::accepted);
        long attacks = outcomes.stream().filter(o -> !o.truth().genuine()).count();
        long genuine = outcomes.size() - attacks;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("genuine", rates.genuine());
        figures.put("attacks", rates.attacks());
        figures.putAll(rates.asFigures());
        figures.put("apnrr", rounded(share(attacks - rates.attacks(), attacks)));
        figures.put("bpnrr", rounded(share(genuine - rates.genuine(), genuine)));
        return figures;
    }

    private Map<String, Object> apcerByAttack() {
        Map<String, List<SpoofOutcome>> byAttack = outcomes.stream()
                .filter(outcome -> outcome.scored() && !outcome.truth().genuine())
                .collect(Collectors.groupingBy(outcome -> outcome.truth().attack(), TreeMap::new, Collectors.toList()));
        Map<String, Object> rates = new LinkedHashMap<>();
        byAttack.forEach((attack, presented) -> rates.put(
                attack, rounded(ErrorRates.of(presented, SpoofOutcome::accepted).apcer())));
        return rates;
    }

    private long count(Response response) {
        return outcomes.stream()
                .filter(outcome -> outcome.response() == response)
                .count();
    }

    private ReportTable table(String title, Function<SpoofOutcome, String> group) {
        Map<String, List<SpoofOutcome>> groups =
                outcomes.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(RATES);
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((name, members) -> rows.add(row(name, members)));
        return new ReportTable(title, header, rows);
    }

    private static List<String> row(String name, List<SpoofOutcome> members) {
        ErrorRates all = ErrorRates.of(members, SpoofOutcome::accepted);
        ErrorRates alone = ErrorRates.of(members, SpoofOutcome::acceptedByNetworkAlone);
        List<SpoofOutcome> tight = members.stream()
                .filter(outcome -> outcome.scored() && !outcome.framed())
                .toList();
        ErrorRates refused = ErrorRates.of(tight, SpoofOutcome::accepted);
        return List.of(
                name,
                all.apcerWithCounts(),
                all.bpcerWithCounts(),
                percent(all.acer()),
                alone.apcerWithCounts(),
                alone.bpcerWithCounts(),
                percent(alone.acer()),
                String.valueOf(refused.attacks()),
                String.valueOf(refused.genuine()));
    }

    private static String kind(SpoofTruth truth) {
        return truth.genuine() ? "genuine" : truth.attack();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private ReportCurve roc(String title, Function<SpoofOutcome, Double> score) {
        List<SpoofOutcome> falling = outcomes.stream()
                .filter(SpoofOutcome::scored)
                .sorted(Comparator.comparing(score).reversed())
                .toList();
        List<ReportCurve.Point> points = new ArrayList<>();
        long attacks = falling.stream().filter(o -> !o.truth().genuine()).count();
        long genuine = falling.size() - attacks;
        long attacksAbove = 0;
        long genuineAbove = 0;
        for (SpoofOutcome outcome : falling) {
            if (outcome.truth().genuine()) {
                genuineAbove++;
            } else {
                attacksAbove++;
            }
            points.add(new ReportCurve.Point(share(attacksAbove, attacks), share(genuineAbove, genuine)));
        }
        return new ReportCurve(title, "APCER", "1 - BPCER", false, points);
    }

    /** The surest errors first. */
    private List<ReportFailure> failures() {
        return outcomes.stream()
                .filter(SpoofOutcome::wrong)
                .sorted(Comparator.comparingDouble(outcome -> -Math.abs(outcome.live() - SpoofAssessment.THRESHOLD)))
                .limit(MOST_FAILURES)
                .map(SpoofFigures::failure)
                .toList();
    }

    private static ReportFailure failure(SpoofOutcome outcome) {
        SpoofTruth truth = outcome.truth();
        String caption =
                truth.genuine() ? "A living face taken for an attack" : "An attack accepted: " + truth.attack();
        return ReportFailure.of(
                truth.file(),
                caption,
                List.of(
                        truth.file().getFileName().toString(),
                        String.format(Locale.ROOT, "score          %.3f", outcome.live()),
                        String.format(Locale.ROOT, "network alone  %.3f", outcome.networkAlone()),
                        "taken for      " + outcome.type(),
                        "framed         " + (outcome.framed() ? "yes" : "no")));
    }
}
