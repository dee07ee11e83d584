package io.proofline.console.access;

/** What pages of the console may load and do; a page that needs more sends a policy of its own, with its reasons. */
public final class ContentPolicy {

    /** No inline script or style, nothing from elsewhere, in no frame. */
    public static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}
}
