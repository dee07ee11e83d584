package io.proofline.console.models;

import io.proofline.console.access.ContentPolicy;
import io.proofline.contract.model.ModelKind;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What pages of models may do in the browser beyond others: load the editors' fonts; and, where tables are shown, take
 * the style elements that the editor of FEEL expressions makes (by a nonce) and the style attributes of its watermark.
 */
final class EditorPolicy {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private EditorPolicy() {}

    /** @return the nonce for style elements of this one answer */
    static String admit(ModelKind kind, HttpServletResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String styles = kind == ModelKind.DECISIONS
                ? "; style-src-elem 'self' 'nonce-" + nonce + "'; style-src-attr 'unsafe-inline'"
                : "";
        response.setHeader("Content-Security-Policy", ContentPolicy.PAGES + styles);
        return nonce;
    }
}
