package io.proofline.casecore.audit;

import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.Subtree;
import io.proofline.casecore.audit.merkle.Subtrees;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tree in the database: the leaves' hashes beside their entries, and the hashes of every eighth level above. What
 * lies between is computed from 128 of them at most.
 */
final class StoredSubtrees implements Subtrees {

    /** Levels from one stored level to the next. */
    static final int STEP = 8;

    private final JdbcClient jdbc;

    StoredSubtrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many leaves are sealed. */
    long size() {
        return jdbc.sql("select coalesce(max(leaf_index) + 1, 0) from proofline.audit_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public byte[] hash(Subtree subtree) {
        int above = subtree.level() % STEP;
        int level = subtree.level() - above;
        long from = subtree.position() << above;
        long to = (subtree.position() + 1) << above;
        List<byte[]> hashes = level == 0 ? leaves(from, to) : stored(level, from, to);
        if (hashes.size() != to - from) {
            throw new AuditTrailBroken("The stored tree lacks hashes of level " + level + " from " + from + " on.");
        }
        Frontier frontier = new Frontier();
        hashes.forEach(frontier::append);
        return frontier.root();
    }

    private List<byte[]> leaves(long from, long to) {
        return jdbc.sql("select leaf_hash from proofline.audit_entry where leaf_index >= ? and leaf_index < ?"
                        + " order by leaf_index")
                .params(from, to)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private List<byte[]> stored(int level, long from, long to) {
        return jdbc.sql("select hash from proofline.audit_subtree where level = ? and position >= ? and position < ?"
                        + " order by position")
                .params(level, from, to)
                .query((row, number) -> row.getBytes(1))
                .list();
    }
}
