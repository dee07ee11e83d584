package io.proofline.console.casepage;

import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A score on a scale that shows where scores were measured to fall; 600 units wide, the curves stand on y = 96.
 *
 * @param position of the score, or null if there is none
 * @param read the score in words
 * @param bound position of the threshold, or null
 * @param boundRead the threshold in words, or null
 * @param low what the left end means
 * @param high what the right end means
 * @param curves empty if these networks were not measured
 * @param compared where the score lies among those measured, in words; null without curves or score
 * @param source how many were measured, and the command that measures them again; null without curves
 * @param sentence all of it, for readers who do not see the drawing
 */
public record ScoreScale(
        String position,
        String read,
        String bound,
        String boundRead,
        String low,
        String high,
        List<Curve> curves,
        String compared,
        String source,
        String sentence) {

    private static final double LEFT = 10;
    private static final double WIDTH = 580;
    private static final double GROUND = 96;
    private static final double HEIGHT = 72;
    /** So far from an end of the scale, words in the middle of which a mark stands have no room. */
    private static final double ROOM = 120;

    /**
     * Where the scores of one kind fall.
     *
     * @param key for the colour: {@code genuine} or {@code other}
     * @param path of SVG
     */
    public record Curve(String key, String label, String path) {}

    /** Where the words for the score stand to its mark, as SVG's {@code text-anchor}; never beyond the scale. */
    public String readAnchor() {
        return anchor(position);
    }

    /** The same for the threshold. */
    public String boundAnchor() {
        return anchor(bound);
    }

    private static String anchor(String position) {
        double place = Double.parseDouble(position);
        return place < LEFT + ROOM ? "start" : place > LEFT + WIDTH - ROOM ? "end" : "middle";
    }

    /** From where to where a scale goes, and where the words for it stand. */
    record Ends(double from, double to, String words) {

        String place(double value) {
            double share = (value - from) / (to - from);
            return String.valueOf(Math.round(LEFT + WIDTH * Math.max(0, Math.min(1, share))));
        }
    }

    /**
     * Draws a scale.
     *
     * @param value null if there is none
     * @param read the value in words
     * @param threshold null if there is none
     */
    static ScoreScale of(
            Ends ends,
            Double value,
            String read,
            Double threshold,
            Optional<MeasuredScores> measured,
            Wording wording) {
        List<MeasuredScores.Distribution> found =
                measured.map(MeasuredScores::distributions).orElse(List.of());
        double highest = found.stream()
                .flatMap(each -> each.shares().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        String boundRead = threshold == null ? null : wording.say("scale.threshold", Figures.twoDigits(threshold));
        String compared = value == null || found.isEmpty() ? null : compared(ends, value, found, wording);
        String source = measured.map(scores -> source(ends, scores, wording)).orElse(null);
        return new ScoreScale(
                value == null ? null : ends.place(value),
                read,
                threshold == null ? null : ends.place(threshold),
                boundRead,
                wording.say(ends.words() + ".low"),
                wording.say(ends.words() + ".high"),
                found.stream()
                        .map(each -> new Curve(
                                each.kind().equals(MeasuredScores.GENUINE) ? "genuine" : "other",
                                wording.say(ends.words() + "." + each.kind()),
                                path(ends, each, highest)))
                        .toList(),
                compared,
                source,
                String.join(
                        ", ",
                        Stream.of(read, boundRead, compared)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private static String compared(Ends ends, double value, List<MeasuredScores.Distribution> found, Wording wording) {
        double genuineBelow = found.stream()
                .filter(each -> each.kind().equals(MeasuredScores.GENUINE))
                .mapToDouble(each -> each.below(value))
                .findFirst()
                .orElse(0);
        double othersAbove = found.stream()
                .filter(each -> !each.kind().equals(MeasuredScores.GENUINE))
                .mapToDouble(each -> 1 - each.below(value))
                .findFirst()
                .orElse(0);
        return wording.say(ends.words() + ".compared", percent(genuineBelow), percent(othersAbove));
    }

    private static String source(Ends ends, MeasuredScores scores, Wording wording) {
        long genuine = count(scores, true);
        return wording.say(
                ends.words() + ".source",
                String.valueOf(genuine),
                String.valueOf(count(scores, false)),
                scores.command());
    }

    private static long count(MeasuredScores scores, boolean genuine) {
        return scores.distributions().stream()
                .filter(each -> each.kind().equals(MeasuredScores.GENUINE) == genuine)
                .mapToLong(MeasuredScores.Distribution::count)
                .sum();
    }

    /** One digit behind the point; none of so many is not said to be none at all. */
    private static String percent(double share) {
        return share < 0.001 ? "< 0.1 %" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String path(Ends ends, MeasuredScores.Distribution distribution, double highest) {
        StringBuilder path = new StringBuilder();
        List<Double> shares = distribution.shares();
        path.append(String.format(Locale.ROOT, "M%s %.1f", ends.place(distribution.from()), GROUND));
        for (int i = 0; i < shares.size(); i++) {
            path.append(String.format(Locale.ROOT, "V%.1f", GROUND - HEIGHT * shares.get(i) / highest))
                    .append('H')
                    .append(ends.place(distribution.from() + (i + 1) * distribution.width()));
        }
        return path.append(String.format(Locale.ROOT, "V%.1fZ", GROUND)).toString();
    }
}
