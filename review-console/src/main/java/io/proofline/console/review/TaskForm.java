package io.proofline.console.review;

import java.util.UUID;

/**
 * Which task a form is about.
 *
 * @param task its id
 * @param version as the page showed it
 * @param comment what the reviewer wrote; never null
 */
public record TaskForm(UUID task, int version, String comment) {

    private static final int LONGEST = 2_000;

    public TaskForm {
        comment = comment == null ? "" : comment.strip();
        comment = comment.length() > LONGEST ? comment.substring(0, LONGEST) : comment;
    }
}
