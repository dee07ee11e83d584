package io.proofline.casecore.tenant;

/** Work for one tenant was asked for inside a transaction of another one. */
public final class TenantMismatch extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TenantMismatch() {
        super("A transaction serves one tenant, and this one serves another.");
    }
}
