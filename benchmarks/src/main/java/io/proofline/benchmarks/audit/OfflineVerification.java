package io.proofline.benchmarks.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.export.ExportHeader;
import io.proofline.casecore.audit.export.ExportReport;
import io.proofline.casecore.audit.export.ExportVerifier;
import io.proofline.casecore.audit.export.ExportWriter;
import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.TreeHash;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes an export of made-up entries of usual length, and verifies it as an examiner would. */
final class OfflineVerification {

    private static final String ORIGIN = "benchmark/audit";

    private final int entries;
    private final SigningKey key = SigningKey.generate(ORIGIN);

    OfflineVerification(int entries) {
        this.entries = entries;
    }

    /** What was measured. */
    record Figures(long bytes, double seconds) {}

    Figures run() throws IOException {
        Path file = Files.createTempFile("audit-export", ".jsonl");
        try {
            write(file);
            long begin = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                ExportReport report = new ExportVerifier(List.of(key.publicKey().pem()), List.of()).verify(in);
                if (!report.holds() || report.entries() != entries) {
                    throw new IllegalStateException("The export does not hold: " + report.findings());
                }
            }
            return new Figures(Files.size(file), (System.nanoTime() - begin) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Path file) throws IOException {
        Frontier tree = new Frontier();
        for (int index = 0; index < entries; index++) {
            tree.append(TreeHash.leaf(leaf(index)));
        }
        Checkpoint checkpoint = new Checkpoint(ORIGIN, entries, tree.root(), 1, Instant.EPOCH);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            ExportWriter writer = new ExportWriter(
                    out,
                    key,
                    new ExportHeader(
                            ExportHeader.FORM,
                            "benchmark",
                            ExportHeader.ENTRIES,
                            "main",
                            null,
                            null,
                            null,
                            Instant.EPOCH.toString(),
                            0,
                            key.publicKey().pem(),
                            key.sign(checkpoint).note()));
            for (int index = 0; index < entries; index++) {
                writer.entry(leaf(index));
            }
            writer.end();
        }
    }

    private static byte[] leaf(int index) {
        return String.format(
                        "{\"index\":%d,\"v\":1,\"id\":\"5f0c9a52-3df5-4bd0-9b0e-%012x\",\"at\":\"2026-03-01T10:00:00.000000Z\","
                                + "\"tenant\":\"main\",\"case\":\"0d9e1c3a-7a77-4a57-8a56-%012x\","
                                + "\"actor\":{\"kind\":\"worker\",\"id\":\"workers\"},\"action\":\"check_completed\","
                                + "\"details\":{\"check\":\"face-match\",\"outcome\":\"pass\",\"run\":%d},"
                                + "\"personal\":\"%064x%064x\",\"salt\":\"%032x\"}",
                        index, index, index / 20, index, index, index, index)
                .getBytes(StandardCharsets.UTF_8);
    }
}
