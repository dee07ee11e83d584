package io.proofline.workers.profile;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can be written to: a dot-atom and a domain of at least two labels (RFC 5322 section 3.4.1
 * without quoted local parts and address literals, which no bank accepts).
 *
 * @param domain in ASCII form
 */
record EmailAddress(String local, String domain) {

    private static final Pattern DOT_ATOM =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]");
    private static final int LOCAL_LIMIT = 64;
    private static final int LIMIT = 254;

    static Optional<EmailAddress> parse(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LOCAL_LIMIT || address.length() > LIMIT) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return ascii(address.substring(at + 1))
                .filter(domain -> DOT_ATOM.matcher(local).matches())
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> new EmailAddress(local, domain));
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
