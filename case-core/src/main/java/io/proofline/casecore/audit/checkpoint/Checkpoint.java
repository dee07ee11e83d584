package io.proofline.casecore.audit.checkpoint;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The state of the tree at a moment, as the body of a checkpoint of C2SP's tlog-checkpoint: origin, size and root, a line
 * each, and two lines more of our own.
 *
 * @param origin names the tree among all trees
 * @param size how many leaves it had
 * @param root 32 bytes
 * @param number counts the checkpoints of the tree, from 1
 * @param at when it was signed
 */
public record Checkpoint(String origin, long size, byte[] root, long number, Instant at) {

    private static final Pattern BODY =
            Pattern.compile("([^\\n]+)\\n(\\d{1,18})\\n([A-Za-z0-9+/]{43}=)\\nnumber (\\d{1,18})\\nat (\\S+Z)\\n");

    /** The text that is signed. */
    public String body() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\nnumber " + number + "\nat "
                + at + "\n";
    }

    /** @throws IllegalArgumentException if the text is no checkpoint of ours */
    static Checkpoint ofBody(String body) {
        Matcher lines = BODY.matcher(body);
        if (!lines.matches()) {
            throw new IllegalArgumentException("This is not the text of a checkpoint.");
        }
        try {
            return new Checkpoint(
                    lines.group(1),
                    Long.parseLong(lines.group(2)),
                    Base64.getDecoder().decode(lines.group(3)),
                    Long.parseLong(lines.group(4)),
                    Instant.parse(lines.group(5)));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("This is not the text of a checkpoint.", unreadable);
        }
    }
}
