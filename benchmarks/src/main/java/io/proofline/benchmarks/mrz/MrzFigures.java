package io.proofline.benchmarks.mrz;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The figures over all documents.
 *
 * @param documents pictures, with and without a zone
 * @param withMrz pictures that show a zone whose check digits hold as printed
 * @param detected of these, on how many a zone was found
 * @param exact of these, how many were read without one wrong character
 * @param cer characters wrong or missing, as a share of those printed, over the zones found
 * @param falseValid readings of any picture that are wrong though all check digits hold
 * @param p50 milliseconds, median over all pictures
 * @param p95 milliseconds
 */
record MrzFigures(
        int documents, long withMrz, long detected, long exact, double cer, long falseValid, double p50, double p95) {

    static MrzFigures of(List<MrzOutcome> outcomes) {
        List<MrzOutcome> valid = outcomes.stream()
                .filter(outcome -> outcome.hasZone() && outcome.truth().validAsPrinted())
                .toList();
        List<MrzOutcome> found = valid.stream().filter(MrzOutcome::detected).toList();
        double wrong = found.stream().mapToInt(MrzOutcome::wrongCharacters).sum();
        double printed = found.stream().mapToInt(MrzOutcome::characters).sum();
        double[] times =
                outcomes.stream().mapToDouble(MrzOutcome::milliseconds).sorted().toArray();
        return new MrzFigures(
                outcomes.size(),
                valid.size(),
                found.size(),
                count(valid, MrzOutcome::exact),
                printed == 0 ? 0 : wrong / printed,
                count(outcomes, MrzOutcome::falselyValid),
                percentile(times, 0.5),
                percentile(times, 0.95));
    }

    String describe() {
        return String.format(
                Locale.ROOT,
                "documents %d, with_mrz %d, detected %d, exact %d, exact_rate %.3f, cer %.4f, false_valid %d,"
                        + " p50_ms %.0f, p95_ms %.0f",
                documents,
                withMrz,
                detected,
                exact,
                withMrz == 0 ? 0 : exact / (double) withMrz,
                cer,
                falseValid,
                p50,
                p95);
    }

    private static long count(List<MrzOutcome> outcomes, Predicate<MrzOutcome> condition) {
        return outcomes.stream().filter(condition).count();
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
