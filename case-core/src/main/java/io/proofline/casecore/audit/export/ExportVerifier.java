package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.PublicKey;
import io.proofline.casecore.audit.checkpoint.PublicKeys;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportFinding.Kind;
import io.proofline.casecore.audit.merkle.ConsistencyProof;
import io.proofline.casecore.audit.merkle.TreeHash;
import io.proofline.casecore.database.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Verifies an export in one pass, with nothing but the public key: every line against the seals, every entry against the
 * tree, the tree against the signed checkpoint, and that against checkpoints that the examiner kept.
 */
public final class ExportVerifier {

    private static final byte[] ENTRY = "{\"index\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEAL = "{\"seal\":".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 18;
    private static final int BATCH = 1000;

    private final List<String> publicKeys;
    private final OutsideCheckpoints outside;
    private final List<String> notes = new ArrayList<>();
    private final List<ExportFinding> findings = new ArrayList<>();
    private final SealedBlock block = new SealedBlock();
    private ExportHeader header;
    private SignedCheckpoint checkpoint;
    private PublicKeys keys;
    private EntryTree tree;
    private int seals;
    private boolean ended;
    private long line;

    /**
     * A verifier for one file.
     *
     * @param publicKeys PEM, the ones that the examiner trusts; if empty, the file's own is taken
     * @param outside checkpoints that the examiner kept
     */
    public ExportVerifier(List<String> publicKeys, List<SignedCheckpoint> outside) {
        this.publicKeys = List.copyOf(publicKeys);
        this.outside = new OutsideCheckpoints(outside);
    }

    public ExportReport verify(InputStream file) throws IOException {
        Lines lines = new Lines(file);
        try {
            for (List<byte[]> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                if (!readAll(batch)) {
                    return report();
                }
            }
        } catch (Lines.LineTooLong binary) {
            unreadable("Line " + (line + 1) + " is too long for an export.");
            return report();
        }
        end();
        return report();
    }

    private static List<byte[]> batch(Lines lines) throws IOException {
        List<byte[]> batch = new ArrayList<>(BATCH);
        for (byte[] next; batch.size() < BATCH && (next = lines.next()) != null; ) {
            batch.add(next);
        }
        return batch;
    }

    private boolean readAll(List<byte[]> batch) {
        // Hashing is most of the work, and every line's hash is its own.
        List<byte[]> hashes = batch.parallelStream().map(TreeHash::leaf).toList();
        for (int n = 0; n < batch.size(); n++) {
            line++;
            if (line == 1 ? !begin(batch.get(n)) : !read(batch.get(n), hashes.get(n))) {
                return false;
            }
        }
        return true;
    }

    private ExportReport report() {
        return new ExportReport(
                Optional.ofNullable(header),
                Optional.ofNullable(checkpoint),
                tree == null ? 0 : tree.entries(),
                notes,
                findings);
    }

    private boolean begin(byte[] first) {
        try {
            header = ExportLine.read(first).header();
            if (header == null || !ExportHeader.FORM.equals(header.form())) {
                unreadable("This is not an export of a Proofline audit trail.");
                return false;
            }
            checkpoint = SignedCheckpoint.parse(header.checkpoint());
            keys = keys();
        } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            unreadable("This is not an export of a Proofline audit trail, or its first line was altered.");
            return false;
        }
        if (!checkpoint.isSignedBy(keys)) {
            findings.add(
                    new ExportFinding(Kind.NOT_SIGNED, 1, "The checkpoint in line 1 is not signed by the public key."));
        }
        if (header.waiting() > 0) {
            notes.add(header.waiting() + " entries waited to be sealed when this file was made, and are not in it.");
        }
        tree = new EntryTree(ExportHeader.EVIDENCE.equals(header.kind()), checkpoint.checkpoint(), outside, findings);
        block.add(TreeHash.leaf(first));
        return true;
    }

    private PublicKeys keys() {
        String name = checkpoint.checkpoint().origin();
        if (publicKeys.isEmpty()) {
            PublicKey own = PublicKey.ofPem(name, header.publicKey());
            notes.add("The public key is the file's own, " + own.id()
                    + ": compare it with the one that you got by another way.");
            return PublicKeys.of(List.of(own));
        }
        return PublicKeys.of(
                publicKeys.stream().map(pem -> PublicKey.ofPem(name, pem)).toList());
    }

    private boolean read(byte[] next, byte[] hash) {
        if (ended) {
            findings.add(new ExportFinding(Kind.INSERTED, line, "Line " + line + " stands behind the last seal."));
            return false;
        }
        if (startsWith(next, SEAL)) {
            return seal(next);
        }
        block.add(hash);
        if (startsWith(next, ENTRY)) {
            entry(next, hash);
        } else {
            other(next);
        }
        return true;
    }

    private void entry(byte[] text, byte[] hash) {
        long index = 0;
        int at = ENTRY.length;
        while (at < text.length && at < ENTRY.length + DIGITS && text[at] >= '0' && text[at] <= '9') {
            index = index * 10 + text[at] - '0';
            at++;
        }
        if (at == ENTRY.length || at == text.length || text[at] != ',') {
            unreadable("The entry in line " + line + " has no index.");
        } else {
            tree.entry(line, index, hash);
        }
    }

    private void other(byte[] text) {
        try {
            ExportLine read = ExportLine.read(text);
            if (read.gap() != null) {
                tree.gap(
                        line,
                        read.gap().from(),
                        read.gap().to(),
                        hashes(read.gap().hashes()));
            } else if (read.proof() != null) {
                tree.proof(line, read.proof().index(), hashes(read.proof().hashes()));
            } else if (read.consistency() != null) {
                outside.tell(new ConsistencyProof(
                        read.consistency().from(),
                        checkpoint.checkpoint().size(),
                        hashes(read.consistency().hashes())));
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            unreadable("Line " + line + " is nothing that belongs into an export.");
        }
    }

    private boolean seal(byte[] text) {
        try {
            Seal seal = ExportLine.read(text).seal();
            if (!seal.isSignedBy(keys) || !seal.export().equals(header.export())) {
                findings.add(new ExportFinding(
                        Kind.NOT_SIGNED,
                        line,
                        "The seal in line " + line + " is not of this export, or not signed by the public key."));
            } else if (seal.number() != seals + 1) {
                findings.add(new ExportFinding(
                        Kind.DELETED,
                        line,
                        "The lines under seal " + (seals + 1) + " are missing before line " + line + "."));
            } else {
                block.compare(seal.prefixes(), findings);
            }
            seals = seal.number();
            ended = seal.last();
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            unreadable("The seal in line " + line + " cannot be read.");
        }
        block.restart(line + 1);
        return true;
    }

    private void end() {
        if (line == 0) {
            unreadable("The file is empty.");
            return;
        }
        if (!ended) {
            findings.add(new ExportFinding(
                    Kind.CUT_OFF, line, "The file ends after line " + line + " without its last seal."));
        }
        tree.end(line);
        outside.compare(checkpoint.checkpoint(), keys, notes, findings);
    }

    private void unreadable(String sentence) {
        findings.add(new ExportFinding(Kind.UNREADABLE, line, sentence));
    }

    private static List<byte[]> hashes(String joined) {
        byte[] all = Base64.getDecoder().decode(joined);
        if (all.length % TreeHash.BYTES != 0) {
            throw new IllegalArgumentException("A hash has " + TreeHash.BYTES + " bytes.");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at < all.length; at += TreeHash.BYTES) {
            hashes.add(Arrays.copyOfRange(all, at, at + TreeHash.BYTES));
        }
        return hashes;
    }

    private static boolean startsWith(byte[] text, byte[] beginning) {
        return text.length >= beginning.length
                && Arrays.equals(text, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** A line that is no entry: one of these is not null, or it is a statement that only the seal signs for. */
    record ExportLine(ExportHeader header, Gap gap, Proof proof, Consistency consistency, Seal seal) {

        static ExportLine read(byte[] text) {
            return StoredJson.read(text, ExportLine.class);
        }

        record Gap(long from, long to, String hashes) {}

        record Proof(long index, String hashes) {}

        record Consistency(long from, String hashes) {}
    }
}
