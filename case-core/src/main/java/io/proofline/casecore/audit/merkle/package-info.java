/** The Merkle tree of RFC 9162 in plain Java: growing it, proving with it, verifying proofs. */
package io.proofline.casecore.audit.merkle;
