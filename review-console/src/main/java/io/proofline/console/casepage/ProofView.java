package io.proofline.console.casepage;

import io.proofline.casecore.audit.AuditProofs.EntryProof;
import io.proofline.casecore.audit.checkpoint.PublicKey;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.merkle.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The proof of an entry, for people who want to see or check it.
 *
 * @param leaf the bytes that were hashed
 * @param hashes the siblings up to the root, the leaf's own first; hex
 * @param holds true if the way leads to the signed root and the key made the signature
 */
public record ProofView(
        String index, String leaf, String leafHash, List<String> hashes, String number, String note, boolean holds) {

    static ProofView of(EntryProof proof, PublicKey key) {
        byte[] leafHash = TreeHash.leaf(proof.leaf().getBytes(StandardCharsets.UTF_8));
        SignedCheckpoint checkpoint = proof.checkpoint();
        boolean signed = key.id().equals(checkpoint.keyId())
                && key.verifies(
                        checkpoint.checkpoint().body().getBytes(StandardCharsets.UTF_8), checkpoint.signature());
        HexFormat hex = HexFormat.of();
        return new ProofView(
                String.valueOf(proof.proof().index()),
                proof.leaf(),
                hex.formatHex(leafHash),
                proof.proof().hashes().stream().map(hex::formatHex).toList(),
                String.valueOf(checkpoint.checkpoint().number()),
                checkpoint.note(),
                signed && proof.proof().proves(leafHash, checkpoint.checkpoint().root()));
    }
}
