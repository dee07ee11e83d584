package io.proofline.console.casepage;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The liveness video of a case, and what it shows.
 *
 * @param url of the film; looking at it is written down
 * @param verdict how the check ended, in words; null until it was made
 * @param steps what was asked, in order
 * @param frames pictures out of the film, by time
 * @param parts the figures behind the verdict; empty until the check was made
 */
public record VideoView(
        String url, String verdict, String tone, List<Step> steps, List<Frame> frames, List<SignalRow> parts) {

    private static final double LEAST_FACE_SHARE = 0.5;
    private static final double MOST_FROZEN_SHARE = 0.5;
    private static final double PLANAR = 0.9;

    /** Something that was asked, and when it was seen. */
    public record Step(String sentence, boolean done) {}

    /** A picture out of the film. */
    public record Frame(String url, String label) {}

    /** @param frames addresses of all pictures out of this film; of several rounds the last counts */
    static VideoView of(String url, List<String> frames, CheckResult check, Wording wording) {
        if (check == null) {
            return new VideoView(url, null, "", List.of(), List.of(), List.of());
        }
        Facts facts = Facts.of(check);
        String outcome = check.outcome().word();
        return new VideoView(
                url,
                wording.sayOr("outcome." + outcome, outcome),
                switch (check.outcome()) {
                    case PASS -> "good";
                    case WARN, ERROR -> "warn";
                    case FAIL -> "bad";
                },
                facts.objects("steps").stream().map(step -> step(step, wording)).toList(),
                frames(frames, facts.objects("frames"), wording),
                parts(facts, wording));
    }

    private static Step step(Facts step, Wording wording) {
        String word = step.text("step").orElse("");
        String asked = wording.sayOr("video.step." + word, word);
        boolean done = step.flag("done");
        return new Step(
                done
                        ? wording.say(
                                "video.step.done", asked, seconds(step.number("from")), seconds(step.number("to")))
                        : wording.say("video.step.missed", asked, seconds(step.number("asked_at"))),
                done);
    }

    private static List<Frame> frames(List<String> urls, List<Facts> times, Wording wording) {
        int shown = Math.min(urls.size(), times.size());
        List<String> last = urls.subList(urls.size() - shown, urls.size());
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            frames.add(new Frame(
                    last.get(i), wording.say("video.frame", seconds(times.get(i).number("seconds")))));
        }
        return frames;
    }

    private static List<SignalRow> parts(Facts facts, Wording wording) {
        double pass = facts.number("pass_threshold").orElse(1);
        double sameFace = facts.number("same_face_threshold").orElse(-1);
        List<SignalRow> parts = new ArrayList<>();
        part(parts, "active_score", facts, wording, facts.number("active_score").orElse(1) <= pass);
        part(parts, "blink_score", facts, wording, false);
        part(parts, "movement_score", facts, wording, false);
        part(parts, "planarity", facts, wording, facts.number("planarity").orElse(0) >= PLANAR);
        part(parts, "constancy", facts, wording, facts.number("constancy").orElse(1) < sameFace);
        part(
                parts,
                "selfie_similarity",
                facts,
                wording,
                facts.number("selfie_similarity").orElse(1) < sameFace);
        part(parts, "passive_score", facts, wording, false);
        part(parts, "face_share", facts, wording, facts.number("face_share").orElse(1) < LEAST_FACE_SHARE);
        part(parts, "cuts", facts, wording, facts.number("cuts").orElse(0) > 0);
        part(parts, "frozen_share", facts, wording, facts.number("frozen_share").orElse(0) > MOST_FROZEN_SHARE);
        part(
                parts,
                "time_to_answer",
                facts,
                wording,
                facts.number("seconds").orElse(0)
                        > facts.number("time_to_answer").orElse(Double.MAX_VALUE));
        List<String> hints = facts.texts("hints");
        if (!hints.isEmpty()) {
            parts.add(new SignalRow(
                    wording.say("video.hints"),
                    String.join(
                            ", ",
                            hints.stream().map(hint -> hint.replace('_', ' ')).toList()),
                    true,
                    wording.say("video.hints.means")));
        }
        return parts;
    }

    private static void part(List<SignalRow> parts, String name, Facts facts, Wording wording, boolean speaks) {
        OptionalDouble value = facts.number(name);
        if (value.isPresent()) {
            parts.add(new SignalRow(
                    wording.say("video." + name),
                    Figures.twoDigits(value.getAsDouble()),
                    speaks,
                    wording.say("video." + name + ".means")));
        }
    }

    private static String seconds(OptionalDouble time) {
        return time.isPresent() ? Figures.points(time.getAsDouble()) : "–";
    }
}
