package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;
import io.proofline.contract.tenant.TenantId;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Keys of some cases, read at once and unwrapped by whoever needs one: any thread, without transaction or tenant of its
 * own.
 */
public final class KeyRing {

    private final TenantId tenant;
    private final Map<UUID, byte[]> wrapped;
    private final BiFunction<UUID, byte[], Aead> unwrapping;

    KeyRing(TenantId tenant, Map<UUID, byte[]> wrapped, BiFunction<UUID, byte[], Aead> unwrapping) {
        this.tenant = tenant;
        this.wrapped = wrapped;
        this.unwrapping = unwrapping;
    }

    /** False if the case never had a key, it was destroyed, or the case is another tenant's. */
    public boolean holds(UUID caseId) {
        return wrapped.containsKey(caseId);
    }

    /** @throws CaseKeyMissing if {@link #holds} says no */
    public CaseKey of(UUID caseId) {
        byte[] key = wrapped.get(caseId);
        if (key == null) {
            throw new CaseKeyMissing(caseId);
        }
        return new CaseKey(unwrapping.apply(caseId, key), tenant, caseId);
    }
}
