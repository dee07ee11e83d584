package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.evaluate.Rounding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Classification errors of ISO/IEC 30107-3.
 *
 * @param attacks that were scored
 * @param attacksAccepted of them, taken for bona fide
 * @param genuine bona fide presentations that were scored
 * @param genuineRejected of them, taken for attacks
 */
record ErrorRates(long attacks, long attacksAccepted, long genuine, long genuineRejected) {

    static ErrorRates of(List<SpoofOutcome> outcomes, Predicate<SpoofOutcome> accepts) {
        List<SpoofOutcome> scored =
                outcomes.stream().filter(SpoofOutcome::scored).toList();
        List<SpoofOutcome> attacks =
                scored.stream().filter(outcome -> !outcome.truth().genuine()).toList();
        List<SpoofOutcome> genuine =
                scored.stream().filter(outcome -> outcome.truth().genuine()).toList();
        return new ErrorRates(
                attacks.size(),
                attacks.stream().filter(accepts).count(),
                genuine.size(),
                genuine.stream().filter(accepts.negate()).count());
    }

    /** Attack presentation classification error rate, 0..1, over all attacks; 0 without any. */
    double apcer() {
        return share(attacksAccepted, attacks);
    }

    /** Bona fide presentation classification error rate, 0..1; 0 without any. */
    double bpcer() {
        return share(genuineRejected, genuine);
    }

    double acer() {
        return (apcer() + bpcer()) / 2;
    }

    String apcerWithCounts() {
        return attacksAccepted + "/" + attacks;
    }

    String bpcerWithCounts() {
        return genuineRejected + "/" + genuine;
    }

    Map<String, Object> asFigures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("apcer", rounded(apcer()));
        figures.put("bpcer", rounded(bpcer()));
        figures.put("acer", rounded(acer()));
        return figures;
    }

    static double rounded(double share) {
        return Rounding.to(4, share);
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
