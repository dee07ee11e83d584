package io.proofline.console.casepage;

import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How alike the two faces are, on a scale of 600 units width that goes from cosine 0 to 1.
 *
 * @param position of the similarity on the scale, or null if there is none
 * @param hint position of the threshold, or null
 * @param rarity how rarely strangers are as alike, or null if that was not measured
 * @param marks what so many strangers reach, from left to right
 */
public record FaceMatch(
        String outcome,
        String tone,
        String similarity,
        String position,
        String hint,
        String hintText,
        String sentence,
        String rarity,
        List<Mark> marks) {

    /** A similarity on the scale that a share of measured strangers reach. */
    public record Mark(String position, String label) {}

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
                hintText == null ? read : read + ", " + hintText,
                rarity(facts, wording),
                marks(facts, wording)));
    }

    private static String rarity(Facts facts, Wording wording) {
        OptionalDouble rate = facts.number("estimated_fmr");
        return rate.isPresent() && rate.getAsDouble() > 0
                ? wording.say("faces.rarity", oneIn(rate.getAsDouble()))
                : null;
    }

    private static List<Mark> marks(Facts facts, Wording wording) {
        List<Mark> marks = new ArrayList<>();
        Map.of("fmr_1e2_at", 100, "fmr_1e3_at", 1000).forEach((fact, strangers) -> {
            String place = place(facts.number(fact));
            if (place != null) {
                marks.add(new Mark(
                        place,
                        wording.say("faces.mark", String.format(LocaleContextHolder.getLocale(), "%,d", strangers))));
            }
        });
        marks.sort(Comparator.comparingInt(mark -> Integer.parseInt(mark.position())));
        return marks;
    }

    /** Rounded down to one digit, as more is not known: 1 in 1,234 is "1,000". */
    private static String oneIn(double rate) {
        double strangers = Math.max(1, 1 / rate);
        double power = Math.pow(10, Math.floor(Math.log10(strangers)));
        return String.format(LocaleContextHolder.getLocale(), "%,d", Math.round(Math.floor(strangers / power) * power));
    }

    private static String place(OptionalDouble cosine) {
        return cosine.isPresent()
                ? String.valueOf(Math.round(10 + 580 * Math.max(0, Math.min(1, cosine.getAsDouble()))))
                : null;
    }
}
