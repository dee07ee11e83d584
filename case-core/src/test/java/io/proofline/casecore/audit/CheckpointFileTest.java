package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final AuditCheckpoint EARLIER =
            new AuditCheckpoint(Instant.parse("2026-03-01T10:00:00Z"), 4, "ab".repeat(32));
    private static final AuditCheckpoint LATER =
            new AuditCheckpoint(Instant.parse("2026-03-01T10:01:00.000001Z"), 1_234_567, "cd".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void checkpoints_come_back_in_order_from_a_file_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("audit").resolve("checkpoints.log");
        CheckpointFile sink = new CheckpointFile(file);
        assertThat(sink.kept()).isEmpty();
        sink.keep(EARLIER);
        sink.keep(LATER);
        assertThat(new CheckpointFile(file).kept()).containsExactly(EARLIER, LATER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_a_crash_left_half_written_is_passed_over() throws Exception {
        Path file = folder.resolve("checkpoints.log");
        new CheckpointFile(file).keep(EARLIER);
        Files.writeString(file, "2026-03-01T10:00:30Z 7 abc", StandardOpenOption.APPEND);
        CheckpointFile afterTheCrash = new CheckpointFile(file);
        assertThat(afterTheCrash.kept()).containsExactly(EARLIER);
        afterTheCrash.keep(LATER);
        assertThat(afterTheCrash.kept()).containsExactly(EARLIER, LATER);
    }
}
