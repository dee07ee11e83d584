package io.proofline.console.review;

import java.util.List;

/**
 * What was not recorded, kept for the page that says so.
 *
 * @param verdict {@code ACCEPT} or {@code REJECT}, or null if none was chosen
 * @param summary what had been chosen, in words
 */
public record KeptDecision(String verdict, List<String> reasons, String comment, String summary) {

    public KeptDecision {
        reasons = List.copyOf(reasons);
    }
}
