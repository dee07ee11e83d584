package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.merkle.Subtree;
import io.proofline.casecore.database.SystemDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Grows the tree anew from the entries and says where it was tampered with. It needs no keys but public ones: hashes
 * cover ciphertext. That the end was cut off, or all of it made anew, only shows against signed checkpoints, and, if the
 * signing key was misused, against those that are remembered outside of the database.
 */
@Service
public class AuditVerifier {

    private static final int PAGE = 2000;

    private final SystemDatabase database;
    private final AuditCheckpoints checkpoints;
    private final CheckpointDelivery outside;

    public AuditVerifier(SystemDatabase database, AuditCheckpoints checkpoints, CheckpointDelivery outside) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.outside = outside;
    }

    /** Walks along the whole trail, as far as it reaches now. */
    public AuditVerification verify() {
        // In this order, for each is at least as far as the one before: nothing can be missed for being too new.
        List<SignedCheckpoint> remembered = outside.remembered();
        CheckpointInspection signed = database.inTransaction(
                jdbc -> new CheckpointInspection(checkpoints.publicKeys()).inspect(jdbc, remembered));
        long size = database.inTransaction(jdbc -> new StoredSubtrees(jdbc).size());
        TreeWalk walk = new TreeWalk(signed.bySize(), database.inTransaction(AuditVerifier::subtrees));
        long entries = 0;
        long after = -1;
        List<Leaf> page = page(after, size);
        while (!page.isEmpty()) {
            page.forEach(leaf -> walk.take(leaf.index(), leaf.entry(), leaf.hash()));
            entries += page.size();
            after = page.get(page.size() - 1).index();
            page = page(after, size);
        }
        List<AuditFinding> findings = new ArrayList<>(walk.end());
        findings.addAll(signed.findings());
        return new AuditVerification(entries, HexFormat.of().formatHex(walk.root()), signed.counted(), findings);
    }

    private static Map<Subtree, byte[]> subtrees(JdbcClient jdbc) {
        Map<Subtree, byte[]> hashes = new HashMap<>();
        jdbc.sql("select level, position, hash from proofline.audit_subtree").query(row -> {
            hashes.put(new Subtree(row.getInt(1), row.getLong(2)), row.getBytes(3));
        });
        return hashes;
    }

    private List<Leaf> page(long after, long size) {
        return database.inTransaction(jdbc -> jdbc.sql("select leaf_index, leaf_hash, " + AuditEntry.COLUMNS
                        + " from proofline.audit_entry where leaf_index > ? and leaf_index < ?"
                        + " order by leaf_index limit " + PAGE)
                .params(after, size)
                .query((row, number) ->
                        new Leaf(row.getLong("leaf_index"), AuditEntry.of(row), row.getBytes("leaf_hash")))
                .list());
    }

    private record Leaf(long index, AuditEntry entry, byte[] hash) {}
}
