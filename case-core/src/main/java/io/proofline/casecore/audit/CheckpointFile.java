package io.proofline.casecore.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checkpoints in a file that is only appended to, a line each: time, index and hash. */
final class CheckpointFile implements CheckpointSink {

    private static final Pattern LINE = Pattern.compile("(?m)^(\\S+Z) (\\d+) ([0-9a-f]{64})$");

    private final Path file;
    private boolean begun;

    CheckpointFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void keep(AuditCheckpoint checkpoint) {
        String line = checkpoint.at() + " " + checkpoint.index() + " " + checkpoint.hash() + "\n";
        try {
            Files.writeString(file, begin() + line, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException("The checkpoint file " + file + " cannot be written.", failed);
        }
    }

    /** Makes the file; after a crash in the middle of a line, gives the line break that is missing. */
    private String begin() throws IOException {
        if (begun) {
            return "";
        }
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException expected) {
            // It is made once.
        }
        String written = Files.readString(file, StandardCharsets.US_ASCII);
        begun = true;
        return written.isEmpty() || written.endsWith("\n") ? "" : "\n";
    }

    /** A line that a crash left half written is passed over. */
    @Override
    public synchronized List<AuditCheckpoint> kept() {
        try {
            return Files.notExists(file)
                    ? List.of()
                    : LINE.matcher(Files.readString(file, StandardCharsets.US_ASCII))
                            .results()
                            .map(CheckpointFile::checkpoint)
                            .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The checkpoint file " + file + " cannot be read.", failed);
        }
    }

    private static AuditCheckpoint checkpoint(MatchResult line) {
        return new AuditCheckpoint(Instant.parse(line.group(1)), Long.parseLong(line.group(2)), line.group(3));
    }
}
