package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.PublicKey;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.merkle.ConsistencyProof;
import io.proofline.casecore.audit.merkle.InclusionProof;
import io.proofline.casecore.audit.merkle.MerkleTree;
import io.proofline.casecore.database.SystemDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs for those who verify them. Of other tenants' entries they hold hashes only. */
@Service
@Transactional(readOnly = true)
public class AuditProofs {

    private final JdbcClient jdbc;
    private final SystemDatabase system;
    private final AuditCheckpoints checkpoints;

    AuditProofs(JdbcClient jdbc, SystemDatabase system, AuditCheckpoints checkpoints) {
        this.jdbc = jdbc;
        this.system = system;
        this.checkpoints = checkpoints;
    }

    /** An entry of the tenant's and why it is in the tree that the checkpoint was signed for. */
    public record EntryProof(String leaf, InclusionProof proof, SignedCheckpoint checkpoint) {}

    /**
     * The proof of an entry.
     *
     * @return empty if the tenant has no entry of this index
     * @throws AuditTrailBroken if entries beside it are gone from the database
     */
    public Optional<EntryProof> inclusion(long index) {
        return jdbc.sql("select " + AuditEntry.COLUMNS + " from proofline.audit_entry where leaf_index = ?")
                .params(index)
                .query((row, number) -> AuditEntry.of(row))
                .optional()
                .map(entry -> {
                    SignedCheckpoint checkpoint = covering(index);
                    long size = checkpoint.checkpoint().size();
                    return new EntryProof(
                            new String(LeafText.of(index, entry), StandardCharsets.UTF_8),
                            system.inTransaction(own -> new MerkleTree(size, new StoredSubtrees(own)).inclusion(index)),
                            checkpoint);
                });
    }

    /**
     * That a tree is the beginning of a later one.
     *
     * @throws IllegalArgumentException if the tree never had these sizes
     * @throws AuditTrailBroken if entries are gone from the database
     */
    public ConsistencyProof consistency(long from, long to) {
        return system.inTransaction(own -> {
            StoredSubtrees stored = new StoredSubtrees(own);
            if (to > stored.size()) {
                throw new IllegalArgumentException("The tree never had " + to + " leaves.");
            }
            return new MerkleTree(to, stored).consistency(from);
        });
    }

    public Optional<SignedCheckpoint> latestCheckpoint() {
        return checkpoints.latest();
    }

    /** How many entries are sealed, of all tenants. */
    public long size() {
        return system.inTransaction(own -> new StoredSubtrees(own).size());
    }

    public PublicKey publicKey() {
        return checkpoints.signingKey().publicKey();
    }

    private SignedCheckpoint covering(long index) {
        return checkpoints
                .latest()
                .filter(latest -> latest.checkpoint().size() > index)
                .or(checkpoints::current)
                .orElseThrow();
    }
}
