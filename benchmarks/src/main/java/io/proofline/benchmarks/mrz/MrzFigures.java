package io.proofline.benchmarks.mrz;

import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.Rounding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The figures over all documents.
 *
 * @param documents pictures, with and without a zone
 * @param withMrz pictures that show a zone whose check digits hold as printed
 * @param detected of these, on how many a zone was found
 * @param exact of these, how many were read without one wrong character
 * @param cer characters wrong or missing, as a share of those printed, over the zones found
 * @param digitsHold of those with a zone, on how many every check digit holds as read
 * @param reportedValid of those read exactly, how many are also reported valid
 * @param falseValid readings of any picture that are wrong and yet reported valid: all rules hold, and each character
 *     is borne out by a check digit or by a second reader
 * @param wrongWithDigits readings of any picture that are wrong though all check digits hold, reported valid or not
 * @param p50 milliseconds, median over all pictures
 * @param p95 milliseconds
 */
record MrzFigures(
        int documents,
        long withMrz,
        long detected,
        long exact,
        double cer,
        long digitsHold,
        long reportedValid,
        long falseValid,
        long wrongWithDigits,
        double p50,
        double p95) {

    static MrzFigures of(List<MrzOutcome> outcomes) {
        List<MrzOutcome> valid = outcomes.stream()
                .filter(outcome -> outcome.hasZone() && outcome.truth().validAsPrinted())
                .toList();
        List<MrzOutcome> found = valid.stream().filter(MrzOutcome::detected).toList();
        double wrong = found.stream().mapToInt(MrzOutcome::wrongCharacters).sum();
        double printed = found.stream().mapToInt(MrzOutcome::characters).sum();
        Percentiles times =
                Percentiles.of(outcomes.stream().map(MrzOutcome::milliseconds).toList());
        return new MrzFigures(
                outcomes.size(),
                valid.size(),
                found.size(),
                count(valid, MrzOutcome::exact),
                printed == 0 ? 0 : wrong / printed,
                count(valid, MrzOutcome::checkDigitsHold),
                count(valid, outcome -> outcome.exact() && outcome.reportedValid()),
                count(outcomes, MrzOutcome::falselyValid),
                count(outcomes, outcome -> outcome.checkDigitsHold() && !outcome.exact()),
                times.at(0.5),
                times.at(0.95));
    }

    EvaluationReport report(List<MrzOutcome> outcomes) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("documents", documents);
        figures.put("with_mrz", withMrz);
        figures.put("detected", detected);
        figures.put("exact", exact);
        figures.put("exact_rate", rounded(withMrz == 0 ? 0 : exact / (double) withMrz));
        figures.put("cer", rounded(cer));
        figures.put("false_valid", falseValid);
        figures.put("no_answer_rate", rounded(withMrz == 0 ? 0 : (withMrz - detected) / (double) withMrz));
        figures.put("check_digit_rate", rounded(withMrz == 0 ? 0 : digitsHold / (double) withMrz));
        figures.put("exact_and_valid", reportedValid);
        figures.put("wrong_though_check_digits_hold", wrongWithDigits);
        figures.put("p50_ms", p50);
        figures.put("p95_ms", p95);
        List<ReportFailure> failures = outcomes.stream()
                .filter(MrzOutcome::failed)
                .sorted(Comparator.comparing(MrzOutcome::falselyValid)
                        .thenComparing(MrzOutcome::wrongCharacters)
                        .reversed())
                .map(MrzOutcome::failure)
                .toList();
        return new EvaluationReport(
                "Machine-readable zones", figures, List.of(FormatTable.of(outcomes)), List.of(), failures);
    }

    static double rounded(double value) {
        return Rounding.to(4, value);
    }

    private static long count(List<MrzOutcome> outcomes, Predicate<MrzOutcome> condition) {
        return outcomes.stream().filter(condition).count();
    }
}
