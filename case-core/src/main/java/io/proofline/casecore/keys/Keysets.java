package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** AES-256-GCM keys, in clear and wrapped by another key. */
final class Keysets {

    private static final Configuration TINK = AeadConfig2026.get();

    private Keysets() {}

    static byte[] freshInClear() throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(fresh(), InsecureSecretKeyAccess.get(), TINK);
    }

    static Aead ofClear(byte[] keyset) throws GeneralSecurityException {
        return aead(TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), TINK));
    }

    static byte[] freshWrapped(Aead wrapping, byte[] associatedData) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh(), wrapping, associatedData, TINK);
    }

    static Aead unwrap(byte[] wrapped, Aead wrapping, byte[] associatedData) throws GeneralSecurityException {
        return aead(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, associatedData, TINK));
    }

    private static KeysetHandle fresh() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
    }

    private static Aead aead(KeysetHandle handle) throws GeneralSecurityException {
        return handle.getPrimitive(TINK, Aead.class);
    }
}
