package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;

/**
 * The key that wraps the tenants' keys. It lies in a file by default; a key management service takes its place by a
 * bean of this type, around the {@link Aead} that Tink has for that service.
 */
public interface MasterKey extends Aead {}
