package io.proofline.engine.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Secrets that the first start generates: one file each, readable by its owner alone. */
@Component
public class SecretFiles {

    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public SecretFiles(DataDirectory data) {
        this.folder = data.secrets();
    }

    /** The secret of that name: 256 random bits in URL-safe Base64, made when it is asked for the first time. */
    public String secret(String name) {
        Path file = file(name);
        try {
            if (Files.notExists(file)) {
                write(file, freshSecret());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret file " + file + " can neither be read nor made.", failed);
        }
    }

    /**
     * The configured secret, or the one of that name where none is configured. Several nodes of one installation must be
     * given the same; a single node makes its own.
     */
    public String givenOr(String configured, String name) {
        return configured == null || configured.isBlank() ? secret(name) : configured;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Keeps a text that must be handed to a person once, e.g. the first account's password. */
    public Path keep(String name, String text) {
        Path file = file(name);
        try {
            Files.deleteIfExists(file);
            write(file, text);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret file " + file + " cannot be written.", failed);
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
        Files.writeString(file, text + System.lineSeparator(), StandardOpenOption.WRITE);
    }

    private String freshSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
