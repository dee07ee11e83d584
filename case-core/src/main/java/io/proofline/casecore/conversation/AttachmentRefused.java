package io.proofline.casecore.conversation;

import java.util.Locale;

/** A file that is not put beside a case. */
public final class AttachmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why; pages have a sentence for each. */
    public enum Why {
        EMPTY,
        TOO_LARGE,
        TYPE_NOT_ALLOWED;

        /** The stable code, e.g. {@code attachment_too_large}. */
        public String code() {
            return "attachment_" + name().toLowerCase(Locale.ROOT);
        }
    }

    AttachmentRefused(Why why) {
        super(why.code());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
