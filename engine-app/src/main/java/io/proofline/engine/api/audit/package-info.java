/** Proofs and exports of the audit trail for client applications. */
package io.proofline.engine.api.audit;
