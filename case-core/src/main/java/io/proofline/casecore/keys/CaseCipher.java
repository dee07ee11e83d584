package io.proofline.casecore.keys;

import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/**
 * Encrypts what is personal about a case, with AES-256-GCM under the key of that case. A ciphertext is bound to its
 * place by the associated data {@code tenant|case|kind|id}: moved to another row, case or tenant it does not open.
 */
@Service
@Transactional
public class CaseCipher {

    private final CaseKeys keys;

    CaseCipher(CaseKeys keys) {
        this.keys = keys;
    }

    /**
     * Encrypts for the tenant that is set; makes the key of the case at its first use.
     *
     * @param kind what is encrypted, e.g. {@code evidence}, {@code claims}
     * @param id which of that kind, e.g. the row's id
     */
    public byte[] encrypt(UUID caseId, String kind, String id, byte[] plain) {
        return keyOf(caseId).encrypt(kind, id, plain);
    }

    /**
     * Decrypts what {@link #encrypt} made for the same place.
     *
     * @throws CaseKeyMissing if the case has no key, or none that this tenant may see
     * @throws KeyFailure if the ciphertext was altered or belongs to another place
     */
    @Transactional(noRollbackFor = CaseKeyMissing.class)
    public byte[] decrypt(UUID caseId, String kind, String id, byte[] ciphertext) {
        TenantId tenant = TenantScope.require();
        return new CaseKey(keys.find(tenant, caseId).orElseThrow(() -> new CaseKeyMissing(caseId)), tenant, caseId)
                .decrypt(kind, id, ciphertext);
    }

    /** The key of a case for several things of it; made at its first use. */
    public CaseKey keyOf(UUID caseId) {
        TenantId tenant = TenantScope.require();
        return new CaseKey(keys.findOrMake(tenant, caseId), tenant, caseId);
    }

    /** Keys of many cases at once, for work that goes through them one after the other. */
    @Transactional(readOnly = true)
    public KeyRing keysOf(Collection<UUID> caseIds) {
        return keys.ring(TenantScope.require(), caseIds);
    }

    public byte[] encryptJson(UUID caseId, String kind, String id, Object value) {
        return encrypt(caseId, kind, id, StoredJson.bytes(value));
    }

    @Transactional(noRollbackFor = CaseKeyMissing.class)
    public <T> T decryptJson(UUID caseId, String kind, String id, byte[] ciphertext, Class<T> type) {
        return StoredJson.read(decrypt(caseId, kind, id, ciphertext), type);
    }

    @Transactional(noRollbackFor = CaseKeyMissing.class)
    public <T> T decryptJson(UUID caseId, String kind, String id, byte[] ciphertext, TypeReference<T> type) {
        return StoredJson.read(decrypt(caseId, kind, id, ciphertext), type);
    }
}
