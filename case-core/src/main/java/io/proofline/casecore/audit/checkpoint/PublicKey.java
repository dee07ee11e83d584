package io.proofline.casecore.audit.checkpoint;

import io.proofline.contract.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The public half of a key that signs checkpoints.
 *
 * @param name whose key it is: the origin of the tree
 * @param key Ed25519
 */
public record PublicKey(String name, java.security.PublicKey key) {

    private static final int RAW_BYTES = 32;
    private static final byte ED25519 = 1;

    /**
     * Reads a PEM file's text ({@code BEGIN PUBLIC KEY}, as OpenSSL writes and reads it).
     *
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public static PublicKey ofPem(String name, String pem) {
        try {
            byte[] encoded = Pem.read("PUBLIC KEY", pem);
            return new PublicKey(
                    name, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("This is not an Ed25519 public key.", refused);
        }
    }

    public String pem() {
        return Pem.write("PUBLIC KEY", key.getEncoded());
    }

    /** Eight hexadecimal digits: the first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ key), as C2SP's signed-note has it. */
    public String id() {
        MessageDigest digest = Sha256.start();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return PublicKeys.idText(digest.digest(raw()));
    }

    /** The key in the form that verifiers of signed notes take: {@code name+id+Base64(0x01 ‖ key)}. */
    public String verifierKey() {
        byte[] typed = new byte[1 + RAW_BYTES];
        typed[0] = ED25519;
        System.arraycopy(raw(), 0, typed, 1, RAW_BYTES);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    public boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(text);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The X.509 form ends with the 32 bytes of the key itself (RFC 8410). */
    private byte[] raw() {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
    }
}
