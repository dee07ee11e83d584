package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.PublicKeys;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportFinding.Kind;
import io.proofline.casecore.audit.merkle.ConsistencyProof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** Checkpoints that the examiner kept, held against the log that an export was taken from. */
final class OutsideCheckpoints {

    private final List<SignedCheckpoint> kept;
    private final Map<Long, byte[]> rootsOfTheFile = new HashMap<>();
    private final Map<Long, ConsistencyProof> proofs = new HashMap<>();

    OutsideCheckpoints(List<SignedCheckpoint> kept) {
        this.kept = kept;
        kept.forEach(each -> rootsOfTheFile.put(each.checkpoint().size(), null));
    }

    /** True if the root at this size is worth telling. */
    boolean wants(long size) {
        return rootsOfTheFile.containsKey(size);
    }

    void tell(long size, byte[] root) {
        rootsOfTheFile.put(size, root);
    }

    void tell(ConsistencyProof proof) {
        proofs.put(proof.from(), proof);
    }

    void compare(Checkpoint file, PublicKeys keys, List<String> notes, List<ExportFinding> findings) {
        int compared = 0;
        List<Checkpoint> later = new ArrayList<>();
        List<Checkpoint> unknown = new ArrayList<>();
        for (SignedCheckpoint each : kept) {
            Checkpoint outside = each.checkpoint();
            if (!each.isSignedBy(keys)) {
                findings.add(finding(Kind.NOT_SIGNED, outside, "is not signed by the key"));
            } else if (compare(outside, file, later, unknown, findings)) {
                compared++;
            }
        }
        note(later, unknown, notes);
        if (!kept.isEmpty() && compared == 0 && findings.isEmpty()) {
            findings.add(new ExportFinding(
                    Kind.NOT_COMPARED, 0, "No checkpoint from outside could be compared with this file."));
        }
    }

    /** One sentence for all of a kind: whoever keeps checkpoints for a year has many. */
    private static void note(List<Checkpoint> later, List<Checkpoint> unknown, List<String> notes) {
        if (!later.isEmpty()) {
            notes.add("From outside, later than this file: " + numbers(later) + ".");
        }
        if (!unknown.isEmpty()) {
            notes.add("From outside, not to be compared with this file: " + numbers(unknown)
                    + "; for the newest of them make it again with since="
                    + unknown.stream().mapToLong(Checkpoint::size).max().orElseThrow() + ".");
        }
    }

    private static String numbers(List<Checkpoint> checkpoints) {
        LongSummaryStatistics numbers =
                checkpoints.stream().mapToLong(Checkpoint::number).summaryStatistics();
        return checkpoints.size() == 1
                ? "checkpoint " + numbers.getMin()
                : checkpoints.size() + " checkpoints between " + numbers.getMin() + " and " + numbers.getMax();
    }

    private boolean compare(
            Checkpoint outside,
            Checkpoint file,
            List<Checkpoint> later,
            List<Checkpoint> unknown,
            List<ExportFinding> findings) {
        if (outside.size() > file.size()) {
            if (outside.at().isAfter(file.at())) {
                later.add(outside);
                return false;
            }
            findings.add(finding(
                    Kind.CUT_OFF,
                    outside,
                    "was signed for " + outside.size() + " entries, but this later file is of a log of " + file.size()
                            + ": its end was cut off"));
            return true;
        }
        if (outside.number() == file.number() && !outside.body().equals(file.body())) {
            findings.add(finding(Kind.CHECKPOINT_REPLACED, outside, "is not the one of this number in the file"));
            return true;
        }
        Boolean agrees = agrees(outside, file);
        if (agrees == null) {
            unknown.add(outside);
            return false;
        }
        if (!agrees || outside.at().isAfter(file.at())) {
            findings.add(finding(
                    Kind.FORKED,
                    outside,
                    "was signed for other entries than the first " + outside.size() + " of this file's log"));
        }
        return true;
    }

    private Boolean agrees(Checkpoint outside, Checkpoint file) {
        if (outside.size() == file.size()) {
            return Arrays.equals(outside.root(), file.root());
        }
        byte[] root = rootsOfTheFile.get(outside.size());
        if (root != null) {
            return Arrays.equals(outside.root(), root);
        }
        ConsistencyProof proof = proofs.get(outside.size());
        return proof == null ? null : Boolean.valueOf(proof.proves(outside.root(), file.root()));
    }

    private static ExportFinding finding(Kind kind, Checkpoint outside, String what) {
        return new ExportFinding(
                kind, 0, "Checkpoint " + outside.number() + " of " + outside.at() + " from outside " + what + ".");
    }
}
