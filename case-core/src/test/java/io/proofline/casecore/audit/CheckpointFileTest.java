package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final SigningKey KEY = SigningKey.generate("bank.example/audit");
    private static final SignedCheckpoint EARLIER = signed(5, 1, "2026-03-01T10:00:00Z");
    private static final SignedCheckpoint LATER = signed(1_234_567, 2, "2026-03-01T10:01:00.000001Z");

    @TempDir
    private Path folder;

    @Test
    void checkpoints_come_back_in_order_from_a_file_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("audit").resolve("checkpoints.txt");
        CheckpointFile sink = new CheckpointFile(file, "node");
        assertThat(sink.kept()).isEmpty();
        sink.keep(EARLIER);
        sink.keep(LATER);
        assertThat(notes(new CheckpointFile(file, "node"))).containsExactly(EARLIER.note(), LATER.note());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_note_that_a_crash_left_half_written_is_passed_over_wherever_it_was_cut() throws Exception {
        byte[] half = LATER.note().getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < half.length - 1; length++) {
            Path file = folder.resolve("cut-" + length + ".txt");
            new CheckpointFile(file, "node").keep(EARLIER);
            Files.write(file, Arrays.copyOf(half, length), StandardOpenOption.APPEND);
            CheckpointFile afterTheCrash = new CheckpointFile(file, "node");
            assertThat(notes(afterTheCrash)).as("cut at %d", length).containsExactly(EARLIER.note());
            afterTheCrash.keep(LATER);
            assertThat(notes(afterTheCrash)).as("cut at %d", length).containsExactly(EARLIER.note(), LATER.note());
        }
    }

    private static List<String> notes(CheckpointFile file) {
        return file.kept().stream().map(SignedCheckpoint::note).toList();
    }

    private static SignedCheckpoint signed(long size, long number, String at) {
        return KEY.sign(new Checkpoint("bank.example/audit", size, new byte[32], number, Instant.parse(at)));
    }
}
