package io.proofline.console.casepage;

import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How alike the two faces are.
 *
 * @param scale from cosine −0.2 to 1
 * @param rarity how rarely strangers are as alike, or null if that was not measured
 * @param marks what so many strangers reach, from left to right
 */
public record FaceMatch(String outcome, String tone, ScoreScale scale, String rarity, List<Mark> marks) {

    private static final ScoreScale.Ends ENDS = new ScoreScale.Ends(-0.2, 1, "faces");

    /** A similarity on the scale that a share of measured strangers reach. */
    public record Mark(String position, String label) {}

    static Optional<FaceMatch> of(CheckResult result, Wording wording) {
        if (result == null) {
            return Optional.empty();
        }
        Facts facts = Facts.of(result);
        Double similarity = value(facts.number("similarity"));
        String outcome = wording.say("outcome." + result.outcome().word());
        return Optional.of(new FaceMatch(
                outcome,
                Tone.of(result.outcome()),
                ScoreScale.of(
                        ENDS,
                        similarity,
                        similarity == null ? outcome : wording.say("faces.similarity", Figures.twoDigits(similarity)),
                        value(facts.number("threshold_hint")),
                        MeasuredScores.FACES.flatMap(measured -> measured.of(result.engine())),
                        wording),
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
        Map.of("fmr_1e2_at", 100, "fmr_1e3_at", 1000).forEach((fact, strangers) -> facts.number(fact)
                .ifPresent(at -> marks.add(new Mark(
                        ENDS.place(at), wording.say("faces.mark", String.format(Locale.ROOT, "%,d", strangers))))));
        marks.sort(Comparator.comparingInt(mark -> Integer.parseInt(mark.position())));
        return marks;
    }

    /** Rounded down to one digit, as more is not known: 1 in 1,234 is "1,000". */
    private static String oneIn(double rate) {
        double strangers = Math.max(1, 1 / rate);
        double power = Math.pow(10, Math.floor(Math.log10(strangers)));
        return String.format(Locale.ROOT, "%,d", Math.round(Math.floor(strangers / power) * power));
    }

    private static Double value(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
