package io.proofline.engine.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;

/** The key that a call shows: as HTTP Basic (RFC 7617), or in the header {@code X-Api-Key} as {@code id:secret}. */
record ShownKey(String id, String secret) {

    static final String HEADER = "X-Api-Key";

    private static final String BASIC = "Basic ";
    private static final int LONGEST = 200;

    /**
     * Reads the key; empty if the call shows none.
     *
     * @throws BadCredentialsException if what it shows is none, or it shows two
     */
    static Optional<ShownKey> of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        boolean basic = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        String header = request.getHeader(HEADER);
        if (basic && header != null) {
            throw new BadCredentialsException("Two keys at once.");
        }
        if (basic) {
            return Optional.of(parse(decoded(authorization.substring(BASIC.length()))));
        }
        return Optional.ofNullable(header).map(ShownKey::parse);
    }

    private static ShownKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.length() > LONGEST) {
            throw new BadCredentialsException("Not an id and a secret.");
        }
        return new ShownKey(text.substring(0, colon), text.substring(colon + 1));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new BadCredentialsException("Not base64.", wrong);
        }
    }

    @Override
    public String toString() {
        return "ShownKey[" + id + "]";
    }
}
