package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.export.ExportFinding.Kind;
import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.InclusionProof;
import io.proofline.casecore.audit.merkle.Subtree;
import java.util.Arrays;
import java.util.List;

/** The tree that the lines of an export give: grown from entries and gaps, or reached from each entry by its proof. */
final class EntryTree {

    private final boolean proofs;
    private final Checkpoint checkpoint;
    private final OutsideCheckpoints outside;
    private final List<ExportFinding> findings;
    private final Frontier frontier = new Frontier();
    private boolean broken;
    private long lastIndex = -1;
    private byte[] unproved;
    private long entries;

    EntryTree(boolean proofs, Checkpoint checkpoint, OutsideCheckpoints outside, List<ExportFinding> findings) {
        this.proofs = proofs;
        this.checkpoint = checkpoint;
        this.outside = outside;
        this.findings = findings;
    }

    long entries() {
        return entries;
    }

    void entry(long line, long index, byte[] hash) {
        entries++;
        refuseUnproved(line - 1);
        if (index <= lastIndex) {
            blame(
                    Kind.REORDERED,
                    line,
                    "Entry " + index + " (line " + line + ") stands behind entry " + lastIndex + ".");
        } else if (proofs) {
            unproved = hash;
        } else if (!broken && index != frontier.size()) {
            blame(Kind.DELETED, line, missing(index) + " missing before line " + line + ".");
        } else if (!broken) {
            frontier.append(hash);
            tell();
        }
        lastIndex = Math.max(lastIndex, index);
    }

    void gap(long line, long from, long to, List<byte[]> hashes) {
        List<Subtree> cover = Subtree.covering(from, to);
        if (broken) {
            return;
        }
        if (from != frontier.size() || cover.size() != hashes.size()) {
            blame(Kind.DELETED, line, missing(from) + " missing before line " + line + ".");
            return;
        }
        for (int n = 0; n < hashes.size(); n++) {
            frontier.append(cover.get(n), hashes.get(n));
            tell();
        }
        lastIndex = to - 1;
    }

    void proof(long line, long index, List<byte[]> hashes) {
        if (unproved == null || index != lastIndex) {
            findings.add(new ExportFinding(Kind.NOT_IN_TREE, line, "The proof in line " + line + " has no entry."));
        } else if (index >= checkpoint.size()
                || !new InclusionProof(index, checkpoint.size(), hashes).proves(unproved, checkpoint.root())) {
            findings.add(new ExportFinding(
                    Kind.NOT_IN_TREE,
                    line - 1,
                    "Entry " + index + " (line " + (line - 1) + ") is not in the tree that was signed."));
        }
        unproved = null;
    }

    void end(long lastLine) {
        refuseUnproved(lastLine);
        if (proofs || broken) {
            return;
        }
        if (frontier.size() < checkpoint.size()) {
            findings.add(new ExportFinding(
                    Kind.CUT_OFF,
                    lastLine,
                    "The file ends before entry " + frontier.size() + ", its checkpoint was signed for "
                            + checkpoint.size() + " entries."));
        } else if (findings.isEmpty() && !Arrays.equals(frontier.root(), checkpoint.root())) {
            findings.add(
                    new ExportFinding(Kind.NOT_IN_TREE, 0, "The entries do not lead to the root that was signed."));
        }
    }

    private void tell() {
        if (outside.wants(frontier.size())) {
            outside.tell(frontier.size(), frontier.root());
        }
    }

    private void refuseUnproved(long line) {
        if (unproved != null) {
            unproved = null;
            findings.add(new ExportFinding(
                    Kind.NOT_IN_TREE, line, "Entry " + lastIndex + " (line " + line + ") has no proof."));
        }
    }

    private String missing(long index) {
        long from = frontier.size();
        return index - 1 <= from ? "Entry " + from + " is" : "Entries " + from + " to " + (index - 1) + " are";
    }

    private void blame(Kind kind, long line, String sentence) {
        broken = true;
        findings.add(new ExportFinding(kind, line, sentence));
    }
}
