package io.proofline.casecore.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint as a signed note of C2SP: its body, an empty line, and a line with the signer's name and, in Base64, the
 * four bytes of the key's id and the 64 bytes of the Ed25519 signature over the body.
 *
 * @param checkpoint what is signed
 * @param keyId eight hexadecimal digits
 * @param signature 64 bytes
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signer, String keyId, byte[] signature) {

    private static final Pattern NOTE = Pattern.compile(
            "([^\\n]+\\n\\d{1,18}\\n[A-Za-z0-9+/]{43}=\\n(?:[^\\n]+\\n)*)\\n\u2014 (\\S+) ([A-Za-z0-9+/]{91}=)\\n?");

    /** The note, byte by byte as it is kept and passed on in UTF-8. */
    public String note() {
        byte[] signed = new byte[4 + signature.length];
        System.arraycopy(PublicKeys.idBytes(keyId), 0, signed, 0, 4);
        System.arraycopy(signature, 0, signed, 4, signature.length);
        return checkpoint.body() + "\n\u2014 " + signer + " "
                + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /** True if one of these keys, by its name and id, made the signature. */
    public boolean isSignedBy(PublicKeys keys) {
        return signer.equals(checkpoint.origin())
                && keys.byId(keyId)
                        .filter(key -> key.name().equals(signer))
                        .filter(key -> key.verifies(checkpoint.body().getBytes(StandardCharsets.UTF_8), signature))
                        .isPresent();
    }

    /** @throws IllegalArgumentException if the text is no signed checkpoint */
    public static SignedCheckpoint parse(String note) {
        Matcher matcher = NOTE.matcher(note);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is not a signed checkpoint.");
        }
        return of(matcher);
    }

    /** All checkpoints of a text that holds them one after the other; what is not a whole one is passed over. */
    public static List<SignedCheckpoint> parseAll(String notes) {
        return NOTE.matcher(notes).results().map(SignedCheckpoint::of).toList();
    }

    /** True if both are, byte by byte, the same note. */
    public boolean isSame(SignedCheckpoint other) {
        return note().equals(other.note());
    }

    private static SignedCheckpoint of(MatchResult note) {
        byte[] signed = Base64.getDecoder().decode(note.group(3));
        return new SignedCheckpoint(
                Checkpoint.ofBody(note.group(1)),
                note.group(2),
                PublicKeys.idText(signed),
                Arrays.copyOfRange(signed, 4, signed.length));
    }
}
