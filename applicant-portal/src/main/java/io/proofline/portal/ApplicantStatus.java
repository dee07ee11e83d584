package io.proofline.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the applicant is shown: no more than is needed to know what happens and what to do.
 *
 * @param reference the client's name for the case
 * @param reviewed true if a person has to look at the case, or has
 * @param reasons sentences for the applicant, only after a rejection
 * @param asks pictures that are wanted now
 * @param video whether a video is wanted now
 */
public record ApplicantStatus(
        Stage stage, String reference, boolean reviewed, List<String> reasons, List<Ask> asks, Video video) {

    private static final List<String> STEPS = List.of("received", "checking", "done");
    private static final List<String> STEPS_WITH_REVIEW = List.of("received", "checking", "review", "done");

    public ApplicantStatus {
        reasons = List.copyOf(reasons);
        asks = List.copyOf(asks);
    }

    /**
     * A picture that is wanted.
     *
     * @param word the evidence kind, also the name of the form field
     * @param title what it shows, in the words of the document that was announced
     * @param hint how to take it
     * @param reason why, in a sentence
     */
    public record Ask(String word, String title, String hint, String reason) {}

    /** Whether a video is wanted. */
    public enum Video {
        NONE,
        WELCOME,
        NEEDED
    }

    /** One of the steps at the foot of the status. */
    public record Step(String word, boolean past, boolean now) {}

    public String word() {
        return stage.word();
    }

    public String tone() {
        return stage.tone();
    }

    public boolean renews() {
        return stage.moves() || stage == Stage.NEEDED;
    }

    /** Changes whenever the page would look different. */
    public String state() {
        return stage.word() + "," + video.name().toLowerCase(Locale.ROOT)
                + asks.stream().map(Ask::word).sorted().reduce("", (all, word) -> all + "," + word);
    }

    public List<Step> steps() {
        List<String> all = reviewed ? STEPS_WITH_REVIEW : STEPS;
        int now = all.indexOf(stage.step());
        return IntStream.range(0, all.size())
                .mapToObj(index -> new Step(all.get(index), index < now, index == now))
                .toList();
    }
}
