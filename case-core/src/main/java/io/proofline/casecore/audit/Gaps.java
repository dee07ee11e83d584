package io.proofline.casecore.audit;

import io.proofline.casecore.audit.export.ExportWriter;
import io.proofline.casecore.audit.merkle.Subtree;
import io.proofline.casecore.database.SystemDatabase;

/** What an export says about entries that are not of it, of other cases and tenants: hashes only. */
final class Gaps {

    private final SystemDatabase system;
    private final ExportWriter writer;
    private long next;

    Gaps(SystemDatabase system, ExportWriter writer) {
        this.system = system;
        this.writer = writer;
    }

    /** Closes the gap before this index, if there is one. */
    void upTo(long index) {
        if (next < index) {
            writer.gap(next, index, system.inTransaction(jdbc -> {
                StoredSubtrees stored = new StoredSubtrees(jdbc);
                return Subtree.covering(next, index).stream().map(stored::hash).toList();
            }));
        }
    }

    void passed(long index) {
        next = index + 1;
    }
}
