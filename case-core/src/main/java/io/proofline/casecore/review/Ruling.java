package io.proofline.casecore.review;

import io.proofline.contract.process.ReviewVerdict;
import java.util.List;
import java.util.Objects;

/**
 * What a reviewer decides, and why.
 *
 * @param reasonCodes at least one
 * @param comment the reviewer's own words; may be empty; at most 2,000 characters
 */
public record Ruling(ReviewVerdict verdict, List<String> reasonCodes, String comment) {

    public static final int LONGEST_COMMENT = 2_000;

    public Ruling {
        Objects.requireNonNull(verdict, "verdict");
        reasonCodes = List.copyOf(reasonCodes);
        comment = comment == null ? "" : comment.strip();
        if (reasonCodes.isEmpty()) {
            throw new IllegalArgumentException("A decision needs at least one reason.");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("A comment has at most 2,000 characters.");
        }
    }
}
