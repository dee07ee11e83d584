package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.PublicKeys;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Signs for the lines of an export since the last seal, in their order, so that a line that was edited, taken out, put in
 * or moved can be named, and a missing end shows.
 *
 * @param export id of the export
 * @param number counts the seals of an export, from 1
 * @param last true for the one that ends the file
 * @param lines of each line the first {@value #PREFIX} bytes of its leaf hash, in Base64, joined
 * @param key id of the key
 * @param signature in Base64
 */
record Seal(String export, int number, boolean last, String lines, String key, String signature) {

    static final int PREFIX = 16;

    static Seal over(String export, int number, boolean last, List<byte[]> hashes, SigningKey key) {
        ByteArrayOutputStream prefixes = new ByteArrayOutputStream(hashes.size() * PREFIX);
        hashes.forEach(hash -> prefixes.write(hash, 0, PREFIX));
        String lines = Base64.getEncoder().encodeToString(prefixes.toByteArray());
        byte[] signature = key.sign(text(export, number, last, lines));
        return new Seal(
                export,
                number,
                last,
                lines,
                key.publicKey().id(),
                Base64.getEncoder().encodeToString(signature));
    }

    boolean isSignedBy(PublicKeys keys) {
        try {
            byte[] decoded = Base64.getDecoder().decode(signature);
            return keys.byId(key)
                    .filter(each -> each.verifies(text(export, number, last, lines), decoded))
                    .isPresent();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** The prefixes, one a line. */
    List<Prefix> prefixes() {
        byte[] joined = Base64.getDecoder().decode(lines);
        List<Prefix> prefixes = new ArrayList<>(joined.length / PREFIX);
        for (int at = 0; at + PREFIX <= joined.length; at += PREFIX) {
            prefixes.add(Prefix.of(joined, at));
        }
        return prefixes;
    }

    private static byte[] text(String export, int number, boolean last, String lines) {
        return ("proofline-seal-1\n" + export + "\n" + number + "\n" + last + "\n" + lines + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The beginning of a hash, to be compared. */
    record Prefix(long high, long low) {

        static Prefix of(byte[] bytes, int offset) {
            return new Prefix(number(bytes, offset), number(bytes, offset + Long.BYTES));
        }

        private static long number(byte[] bytes, int offset) {
            return ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + Long.BYTES))
                    .getLong();
        }
    }
}
