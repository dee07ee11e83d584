package io.proofline.benchmarks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.export.ExportHeader;
import io.proofline.casecore.audit.export.ExportWriter;
import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.TreeHash;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditApplicationTest {

    private static final SigningKey KEY = SigningKey.generate("bank.example/audit");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path export;
    private Path key;

    @BeforeEach
    void an_export_of_ten_entries() throws IOException {
        export = folder.resolve("audit.jsonl");
        key = Files.writeString(folder.resolve("key.pem"), KEY.publicKey().pem());
        try (OutputStream file = Files.newOutputStream(export)) {
            ExportWriter writer = new ExportWriter(
                    file,
                    KEY,
                    new ExportHeader(
                            ExportHeader.FORM,
                            "e",
                            ExportHeader.ENTRIES,
                            "main",
                            null,
                            null,
                            null,
                            "2026-03-01T11:00:00Z",
                            0,
                            KEY.publicKey().pem(),
                            checkpoint(10, 5).note()));
            for (int index = 0; index < 10; index++) {
                writer.entry(leaf(index));
            }
            writer.end();
        }
    }

    @Test
    void an_export_that_holds_gives_status_0() throws IOException {
        Path kept = Files.writeString(
                folder.resolve("kept.txt"),
                checkpoint(4, 2).note() + checkpoint(10, 5).note());
        assertThat(audit("verify", export.toString(), "--public-key", key.toString(), "--checkpoint", kept.toString()))
                .isZero();
        assertThat(out.toString()).contains("Export of tenant main", "over 10 entries", "HOLDS: 10 entries.");
    }

    @Test
    void an_edited_export_gives_status_1_and_the_line() throws IOException {
        Files.writeString(export, Files.readString(export).replace("\"index\":6,\"v\":1", "\"index\":6,\"v\":2"));
        assertThat(audit("verify", export.toString(), "--public-key", key.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("line 8: EDITED: Line 8 is not what was signed.", "DOES NOT HOLD");
    }

    @Test
    void a_log_that_was_cut_gives_status_1_against_the_checkpoint_that_was_kept() throws IOException {
        Path kept =
                Files.writeString(folder.resolve("kept.txt"), checkpoint(12, 4).note());
        assertThat(audit("verify", export.toString(), "--public-key", key.toString(), "--checkpoint", kept.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("file: CUT_OFF");
    }

    @Test
    void a_file_that_cannot_be_read_gives_status_2_and_one_sentence() throws IOException {
        Path nothing = folder.resolve("nothing");
        assertThat(audit("verify", nothing.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("proofline: There is no file").hasLineCount(1);
        assertThat(audit("verify", export.toString(), "--public-key", export.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is not an Ed25519 public key in PEM form.");
        assertThat(audit("verify", export.toString(), "--checkpoint", key.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("holds no signed checkpoint.");
        assertThat(audit("verify")).isEqualTo(2);
    }

    private int audit(String... arguments) {
        CommandLine command = AuditApplication.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private static SignedCheckpoint checkpoint(int size, int number) {
        Frontier tree = new Frontier();
        for (int index = 0; index < size; index++) {
            tree.append(TreeHash.leaf(leaf(index)));
        }
        return KEY.sign(new Checkpoint(
                "bank.example/audit",
                size,
                tree.root(),
                number,
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(number)));
    }

    private static byte[] leaf(int index) {
        return ("{\"index\":" + index + ",\"v\":1}").getBytes(StandardCharsets.UTF_8);
    }
}
