package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Checkpoints in a file that is only appended to, one signed note after the other. */
final class CheckpointFile implements CheckpointSink {

    private final Path file;
    private final String host;
    private boolean begun;

    /** @param host which node's file it is, for each node keeps its own */
    CheckpointFile(Path file, String host) {
        this.file = file;
        this.host = host;
    }

    @Override
    public String name() {
        return "file " + host + ":" + file;
    }

    @Override
    public synchronized void keep(SignedCheckpoint checkpoint) {
        try {
            Files.writeString(file, begin() + checkpoint.note(), StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException failed) {
            begun = false;
            throw new CheckpointNotKept("The checkpoint file " + file + " cannot be written.", failed);
        }
    }

    /** Makes the file; after a crash in the middle of a note, sets the next one apart from it. */
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
        String written = text();
        begun = true;
        String lastLine = written.substring(written.stripTrailing().lastIndexOf('\n') + 1);
        return written.isEmpty() || (lastLine.startsWith("\u2014 ") && written.endsWith("\n")) ? "" : "\n\n";
    }

    @Override
    public synchronized List<SignedCheckpoint> kept() {
        try {
            return Files.notExists(file) ? List.of() : SignedCheckpoint.parseAll(text());
        } catch (IOException failed) {
            throw new UncheckedIOException("The checkpoint file " + file + " cannot be read.", failed);
        }
    }

    /** A crash can leave half a character too, which must not hide the rest. */
    private String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
