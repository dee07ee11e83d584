package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.MerkleTree;
import io.proofline.casecore.audit.merkle.Subtree;
import io.proofline.casecore.audit.merkle.TreeHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** A log whose entries are made up from their index, and exports of it. */
final class SampleLog {

    static final String ORIGIN = "bank.example/audit";

    final SigningKey key = SigningKey.generate(ORIGIN);
    private final String flavour;

    SampleLog(String flavour) {
        this.flavour = flavour;
    }

    byte[] leaf(long index) {
        return ("{\"index\":" + index + ",\"v\":1,\"action\":\"" + flavour + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    MerkleTree tree(long size) {
        return new MerkleTree(size, this::hash);
    }

    SignedCheckpoint checkpoint(long size, long number) {
        return key.sign(new Checkpoint(
                ORIGIN,
                size,
                tree(size).root(),
                number,
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(number)));
    }

    /** Of the entries that belong to it, with the hashes of the others. */
    List<String> export(long size, LongPredicate belongs, long... since) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWriter writer = new ExportWriter(out, key, header(ExportHeader.ENTRIES, size));
        for (long earlier : since) {
            writer.consistency(tree(size).consistency(earlier));
        }
        long next = 0;
        for (long index = 0; index < size; index++) {
            if (belongs.test(index)) {
                gap(writer, next, index);
                writer.entry(leaf(index));
                next = index + 1;
            }
        }
        gap(writer, next, size);
        writer.end();
        return lines(out);
    }

    /** Of one case's entries, each with its proof. */
    List<String> evidence(long size, long... indexes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWriter writer = new ExportWriter(out, key, header(ExportHeader.EVIDENCE, size));
        writer.statement("evidence", Map.of("sha256", "ab"));
        for (long index : indexes) {
            writer.entry(leaf(index));
            writer.proof(tree(size).inclusion(index));
        }
        writer.end();
        return lines(out);
    }

    ExportReport verify(List<String> lines, SignedCheckpoint... outside) {
        try {
            return new ExportVerifier(List.of(key.publicKey().pem()), List.of(outside))
                    .verify(new ByteArrayInputStream(
                            (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] hash(Subtree subtree) {
        Frontier frontier = new Frontier();
        for (long index = subtree.first(); index < subtree.end(); index++) {
            frontier.append(TreeHash.leaf(leaf(index)));
        }
        return frontier.root();
    }

    private ExportHeader header(String kind, long size) {
        return new ExportHeader(
                ExportHeader.FORM,
                "e-1",
                kind,
                "bank",
                null,
                null,
                null,
                "2026-03-01T11:00:00Z",
                0,
                key.publicKey().pem(),
                checkpoint(size, 9).note());
    }

    private void gap(ExportWriter writer, long from, long to) {
        if (from < to) {
            writer.gap(
                    from,
                    to,
                    Subtree.covering(from, to).stream().map(this::hash).toList());
        }
    }

    private static List<String> lines(ByteArrayOutputStream out) {
        return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
