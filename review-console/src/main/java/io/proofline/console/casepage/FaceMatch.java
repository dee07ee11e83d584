package io.proofline.console.casepage;

import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How alike the two faces are, on a scale of 600 units width that goes from cosine 0 to 1.
 *
 * @param position of the similarity on the scale, or null if there is none
 * @param hint position of the threshold, or null
 */
public record FaceMatch(
        String outcome,
        String tone,
        String similarity,
        String position,
        String hint,
        String hintText,
        String sentence) {

    static Optional<FaceMatch> of(CheckResult result, Wording wording) {
        if (result == null) {
            return Optional.empty();
        }
        Facts facts = Facts.of(result);
        OptionalDouble similarity = facts.number("similarity");
        OptionalDouble threshold = facts.number("threshold_hint");
        String outcome = wording.say("outcome." + result.outcome().word());
        String read = similarity.isPresent()
                ? wording.say("faces.similarity", Figures.twoDigits(similarity.getAsDouble()))
                : outcome;
        String hintText = threshold.isPresent()
                ? wording.say("faces.threshold", Figures.twoDigits(threshold.getAsDouble()))
                : null;
        return Optional.of(new FaceMatch(
                outcome,
                Tone.of(result.outcome()),
                read,
                place(similarity),
                place(threshold),
                hintText,
                hintText == null ? read : read + ", " + hintText));
    }

    private static String place(OptionalDouble cosine) {
        return cosine.isPresent()
                ? String.valueOf(Math.round(10 + 580 * Math.max(0, Math.min(1, cosine.getAsDouble()))))
                : null;
    }
}
