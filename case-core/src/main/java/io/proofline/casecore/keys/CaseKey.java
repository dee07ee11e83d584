package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;
import io.proofline.casecore.database.StoredJson;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key of one case at hand, for work that encrypts or decrypts several things of it. A ciphertext is bound to its place
 * as {@link CaseCipher} says. Nobody holds it for long: whoever does can read a case that was erased meanwhile.
 */
public final class CaseKey {

    private final Aead aead;
    private final TenantId tenant;
    private final UUID caseId;

    CaseKey(Aead aead, TenantId tenant, UUID caseId) {
        this.aead = aead;
        this.tenant = tenant;
        this.caseId = caseId;
    }

    public byte[] encrypt(String kind, String id, byte[] plain) {
        try {
            return aead.encrypt(plain, place(kind, id));
        } catch (GeneralSecurityException failed) {
            throw new KeyFailure("A " + kind + " of case " + caseId + " cannot be encrypted.", failed);
        }
    }

    public byte[] encryptJson(String kind, String id, Object value) {
        return encrypt(kind, id, StoredJson.bytes(value));
    }

    /** @throws KeyFailure if the ciphertext was altered or belongs to another place */
    public byte[] decrypt(String kind, String id, byte[] ciphertext) {
        try {
            return aead.decrypt(ciphertext, place(kind, id));
        } catch (GeneralSecurityException refused) {
            throw new KeyFailure(
                    "A " + kind + " of case " + caseId + " was altered or is not where it belongs.", refused);
        }
    }

    private byte[] place(String kind, String id) {
        return (tenant + "|" + caseId + "|" + kind + "|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
