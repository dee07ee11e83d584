package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.merkle.ConsistencyProof;
import io.proofline.casecore.audit.merkle.InclusionProof;
import io.proofline.casecore.audit.merkle.TreeHash;
import io.proofline.casecore.database.StoredJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes an export line by line, and a seal after every thousandth. What is not ended by {@link #end} does not hold. */
public final class ExportWriter {

    static final int LINES_A_SEAL = 1000;

    private final OutputStream out;
    private final SigningKey key;
    private final String export;
    private final List<byte[]> unsealed = new ArrayList<>(LINES_A_SEAL);
    private int seals;

    public ExportWriter(OutputStream out, SigningKey key, ExportHeader header) {
        this.out = out;
        this.key = key;
        this.export = header.export();
        statement("header", header);
    }

    /** An entry's line, as it was hashed. */
    public void entry(byte[] leaf) {
        line(leaf);
    }

    /** The hashes of the subtrees that cover entries which are not of this export. */
    public void gap(long from, long to, List<byte[]> hashes) {
        statement("gap", Map.of("from", from, "to", to, "hashes", joined(hashes)));
    }

    /** For the entry of the line before. */
    public void proof(InclusionProof proof) {
        statement("proof", Map.of("index", proof.index(), "hashes", joined(proof.hashes())));
    }

    /** That the tree of an earlier size is the beginning of this one. */
    public void consistency(ConsistencyProof proof) {
        statement("consistency", Map.of("from", proof.from(), "hashes", joined(proof.hashes())));
    }

    /** Anything else that is signed for. */
    public void statement(String name, Object value) {
        line(StoredJson.bytes(Map.of(name, value)));
    }

    /** Writes the last seal. */
    public void end() {
        seal(true);
    }

    private void line(byte[] line) {
        if (unsealed.size() == LINES_A_SEAL) {
            seal(false);
        }
        unsealed.add(TreeHash.leaf(line));
        write(line);
    }

    private void seal(boolean last) {
        seals++;
        write(StoredJson.bytes(Map.of("seal", Seal.over(export, seals, last, unsealed, key))));
        unsealed.clear();
    }

    private void write(byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String joined(List<byte[]> hashes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(hashes.size() * TreeHash.BYTES);
        hashes.forEach(all::writeBytes);
        return Base64.getEncoder().encodeToString(all.toByteArray());
    }
}
