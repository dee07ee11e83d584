package io.proofline.casecore.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text around the encodings of keys (RFC 7468). */
final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    static String write(String label, byte[] encoded) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded)
                + "\n-----END " + label + "-----\n";
    }

    /** @throws IllegalArgumentException if there is none of that label */
    static byte[] read(String label, String text) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("There is no " + label + " in PEM form.");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
