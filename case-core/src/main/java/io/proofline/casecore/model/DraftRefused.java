package io.proofline.casecore.model;

import java.time.Instant;

/** A draft was not saved; what was there before stands, and the caller still has what was to be saved. */
public final class DraftRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String savedBy;
    private final Instant savedAt;

    /** Why; pages have a sentence for each. */
    public enum Why {
        /** Somebody saved it since; {@link #savedBy()} and {@link #savedAt()} tell who and when. */
        STALE,
        /** It was proposed or thrown away. */
        CLOSED,
        /** Longer than {@link ModelDrafts#MAX_CHARACTERS}. */
        TOO_LONG,
        /** A name or key that cannot be. */
        NAME
    }

    DraftRefused(Why why, String savedBy, Instant savedAt, String message) {
        super(message);
        this.why = why;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    public Why why() {
        return why;
    }

    /** Stable, in kebab-case, e.g. {@code draft-stale}. */
    public String code() {
        return switch (why) {
            case STALE -> "draft-stale";
            case CLOSED -> "draft-closed";
            case TOO_LONG -> "draft-too-long";
            case NAME -> "draft-name";
        };
    }

    /** Who saved it last; empty where that does not matter. */
    public String savedBy() {
        return savedBy;
    }

    /** When it was saved last; null where that does not matter. */
    public Instant savedAt() {
        return savedAt;
    }
}
