package io.proofline.casecore.audit;

import io.proofline.casecore.database.SystemDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Recomputes the chain and says where it was tampered with. It needs no keys: hashes cover ciphertext. That the end of
 * the chain was cut off, or all of it made anew, only shows against what is remembered outside of the database: the
 * checkpoints.
 */
@Service
public class AuditVerifier {

    private static final int PAGE = 1000;

    private final SystemDatabase database;
    private final CheckpointSink checkpoints;

    public AuditVerifier(SystemDatabase database, CheckpointSink checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /** Walks along the whole chain. */
    public AuditVerification verify() {
        // Read first: an entry that is sealed during the walk cannot be missed for it.
        NavigableMap<Long, AuditCheckpoint> remembered = remembered();
        List<AuditFinding> findings = new ArrayList<>();
        long entries = 0;
        Link last = new Link(-1, null, AuditChain.root(), null);
        List<Link> page = page(last.index());
        while (!page.isEmpty()) {
            for (Link link : page) {
                inspect(last, link, findings);
                compare(link, remembered.get(link.index()), findings);
                last = link;
            }
            entries += page.size();
            page = page(last.index());
        }
        if (!remembered.isEmpty() && remembered.lastKey() > last.index()) {
            findings.add(
                    AuditFinding.cutOff(last.index() + 1, remembered.lastEntry().getValue()));
        }
        return new AuditVerification(entries, HexFormat.of().formatHex(last.hash()), findings);
    }

    private void inspect(Link last, Link link, List<AuditFinding> findings) {
        if (link.index() > last.index() + 1) {
            findings.add(AuditFinding.missing(last.index() + 1, link.index() - 1));
        } else if (!Arrays.equals(link.previous(), last.hash())) {
            findings.add(
                    hangsElsewhere(link)
                            ? AuditFinding.moved(link.index())
                            : AuditFinding.replacedBefore(link.index()));
        }
        if (!Arrays.equals(link.hash(), AuditChain.hash(link.previous(), link.entry()))) {
            findings.add(AuditFinding.edited(link.index()));
        }
    }

    private static void compare(Link link, AuditCheckpoint checkpoint, List<AuditFinding> findings) {
        if (checkpoint != null && !checkpoint.hash().equals(HexFormat.of().formatHex(link.hash()))) {
            findings.add(AuditFinding.rewritten(checkpoint));
        }
    }

    private NavigableMap<Long, AuditCheckpoint> remembered() {
        NavigableMap<Long, AuditCheckpoint> byIndex = new TreeMap<>();
        checkpoints.kept().forEach(checkpoint -> byIndex.putIfAbsent(checkpoint.index(), checkpoint));
        return byIndex;
    }

    /** True if what the entry was sealed upon is still in the chain, so that it is the place that is wrong. */
    private boolean hangsElsewhere(Link link) {
        return Arrays.equals(link.previous(), AuditChain.root())
                || database.inTransaction(
                        jdbc -> jdbc.sql("select count(*) from proofline.audit_entry where hash = :previous")
                                        .param("previous", link.previous())
                                        .query(Long.class)
                                        .single()
                                > 0);
    }

    private List<Link> page(long after) {
        return database.inTransaction(jdbc -> page(jdbc, after));
    }

    private static List<Link> page(JdbcClient jdbc, long after) {
        return jdbc.sql("select leaf_index, previous_hash, hash, " + AuditEntry.COLUMNS
                        + " from proofline.audit_entry where leaf_index > :after order by leaf_index limit " + PAGE)
                .param("after", after)
                .query((row, number) -> new Link(
                        row.getLong("leaf_index"),
                        row.getBytes("previous_hash"),
                        row.getBytes("hash"),
                        AuditEntry.of(row)))
                .list();
    }

    private record Link(long index, byte[] previous, byte[] hash, AuditEntry entry) {}
}
