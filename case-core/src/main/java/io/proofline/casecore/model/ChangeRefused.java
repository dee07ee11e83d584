package io.proofline.casecore.model;

import java.util.List;
import java.util.Locale;

/** A change was not proposed, decided or released; nothing was changed. */
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient List<String> problems;

    /** Why; pages have a sentence for each. */
    public enum Why {
        /** The models have errors, or examples fail; {@link #problems()} says which. */
        NOT_PROVEN,
        /** Nothing would be different. */
        NO_CHANGE,
        /** A reason is missing or too long. */
        REASON,
        /** The time lies in the past, or the share is not 1 to 99. */
        SCHEDULE,
        /** A draft was saved by somebody else since, or is closed. */
        DRAFT_STALE,
        /** Somebody else changed or decided it since. */
        CHANGED,
        /** Whose words are in it does not approve it. */
        FOUR_EYES,
        /** What it builds on is no longer live. */
        BEHIND,
        /** Another change is on trial. */
        TRIAL_RUNNING,
        /** It is another officer's to take back. */
        NOT_YOURS
    }

    ChangeRefused(Why why, List<String> problems) {
        super(problems.isEmpty() ? "The change is refused: " + why + "." : String.join(" ", problems));
        this.why = why;
        this.problems = List.copyOf(problems);
    }

    ChangeRefused(Why why) {
        this(why, List.of());
    }

    public Why why() {
        return why;
    }

    /** Stable, in kebab-case, e.g. {@code change-not-proven}. */
    public String code() {
        return "change-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence each; may be empty. */
    public List<String> problems() {
        return problems == null ? List.of() : problems;
    }
}
