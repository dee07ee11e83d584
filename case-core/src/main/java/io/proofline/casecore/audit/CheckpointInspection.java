package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.PublicKeys;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the checkpoints of the database against their signatures, their numbers, and what is remembered outside. Those
 * that were really signed are what the tree is compared with.
 */
final class CheckpointInspection {

    private final PublicKeys keys;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final NavigableMap<Long, List<Checkpoint>> bySize = new TreeMap<>();
    private final Map<Long, SignedCheckpoint> inside = new HashMap<>();
    private int counted;

    CheckpointInspection(PublicKeys keys) {
        this.keys = keys;
    }

    /** @param outside what is remembered there, read before the database, which is always ahead */
    CheckpointInspection inspect(JdbcClient jdbc, List<SignedCheckpoint> outside) {
        long expected = 1;
        for (Row row : rows(jdbc)) {
            if (row.number() > expected) {
                findings.add(AuditFinding.checkpointReplaced(
                        row.size(), "Checkpoints before checkpoint " + row.number() + " are missing."));
            }
            expected = row.number() + 1;
            inspect(row);
        }
        outside.forEach(this::compare);
        return this;
    }

    List<AuditFinding> findings() {
        return findings;
    }

    /** How many are signed. */
    int counted() {
        return counted;
    }

    /** The signed ones by the size of their tree; of a fork, there are two of one size. */
    NavigableMap<Long, List<Checkpoint>> bySize() {
        return bySize;
    }

    private void inspect(Row row) {
        try {
            SignedCheckpoint signed = SignedCheckpoint.parse(row.note());
            Checkpoint checkpoint = signed.checkpoint();
            inside.put(row.number(), signed);
            if (!signed.isSignedBy(keys)) {
                findings.add(AuditFinding.checkpointReplaced(
                        row.size(), "The signature of checkpoint " + row.number() + " does not hold."));
            } else if (checkpoint.number() != row.number() || checkpoint.size() != row.size()) {
                findings.add(AuditFinding.checkpointReplaced(
                        row.size(), "Checkpoint " + row.number() + " was signed with another number or size."));
            } else {
                count(checkpoint);
            }
        } catch (IllegalArgumentException unreadable) {
            findings.add(AuditFinding.checkpointReplaced(
                    row.size(), "What stands as checkpoint " + row.number() + " is none."));
        }
    }

    private void compare(SignedCheckpoint remembered) {
        Checkpoint checkpoint = remembered.checkpoint();
        SignedCheckpoint same = inside.get(checkpoint.number());
        if (same != null && same.isSame(remembered)) {
            return;
        }
        if (!remembered.isSignedBy(keys)) {
            findings.add(AuditFinding.checkpointReplaced(
                    checkpoint.size(),
                    "The signature of checkpoint " + checkpoint.number() + ", as it is kept outside, does not hold."));
            return;
        }
        findings.add(AuditFinding.checkpointReplaced(
                checkpoint.size(),
                "Checkpoint " + checkpoint.number() + " of " + checkpoint.at() + ", kept outside, "
                        + (same == null ? "is missing" : "is another one") + " in the database."));
        count(checkpoint);
    }

    private void count(Checkpoint checkpoint) {
        bySize.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(checkpoint);
        counted++;
    }

    private static List<Row> rows(JdbcClient jdbc) {
        return jdbc.sql("select number, tree_size, note from proofline.audit_checkpoint order by number")
                .query((row, number) -> new Row(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    private record Row(long number, long size, String note) {}
}
