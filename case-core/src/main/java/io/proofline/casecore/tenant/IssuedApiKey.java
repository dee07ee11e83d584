package io.proofline.casecore.tenant;

/**
 * A new API key, the only time that its secret is known here.
 *
 * @param keyId {@code pk_<tenant>_<random>}
 * @param secret 256 random bits in URL-safe Base64
 */
public record IssuedApiKey(String keyId, String secret) {

    @Override
    public String toString() {
        return "IssuedApiKey[" + keyId + "]";
    }
}
