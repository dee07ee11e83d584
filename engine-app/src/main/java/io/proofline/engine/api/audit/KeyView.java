package io.proofline.engine.api.audit;

import io.proofline.casecore.audit.checkpoint.PublicKey;
import io.swagger.v3.oas.annotations.media.Schema;

/** A public key in the forms that verifiers take. */
record KeyView(
        String id,

        @Schema(description = "Ed25519, for OpenSSL and `proofline audit verify`.")
        String pem,

        @Schema(description = "For verifiers of signed notes.")
        String verifierKey) {

    static KeyView of(PublicKey key) {
        return new KeyView(key.id(), key.pem(), key.verifierKey());
    }
}
