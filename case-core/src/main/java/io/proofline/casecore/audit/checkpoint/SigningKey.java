package io.proofline.casecore.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** A key that signs checkpoints and exports: Ed25519 (RFC 8032), by the JDK. */
public final class SigningKey {

    private final PrivateKey secret;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey secret, PublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** @param name the origin of the tree */
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), new PublicKey(name, pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519.", impossible);
        }
    }

    /** @throws IllegalArgumentException if the text does not hold both halves of a key */
    static SigningKey ofPem(String name, String pem) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.read("PRIVATE KEY", pem)));
            SigningKey key = new SigningKey(secret, PublicKey.ofPem(name, pem));
            byte[] trial = name.getBytes(StandardCharsets.UTF_8);
            if (!key.publicKey.verifies(trial, key.sign(trial))) {
                throw new IllegalArgumentException("The two halves do not belong together.");
            }
            return key;
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("This is not an Ed25519 private key.", refused);
        }
    }

    /** Both halves. */
    String pem() {
        return Pem.write("PRIVATE KEY", secret.getEncoded()) + publicKey.pem();
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** @return 64 bytes */
    public byte[] sign(byte[] text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The audit key cannot sign.", failed);
        }
    }

    public SignedCheckpoint sign(Checkpoint checkpoint) {
        return new SignedCheckpoint(
                checkpoint,
                publicKey.name(),
                publicKey.id(),
                sign(checkpoint.body().getBytes(StandardCharsets.UTF_8)));
    }
}
