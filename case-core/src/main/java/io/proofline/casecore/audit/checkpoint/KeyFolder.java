package io.proofline.casecore.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The signing key in a file that its owner alone may read, made at the first start, and a folder of public keys: its own
 * and, after a change of keys, those before it, so that older checkpoints can still be verified.
 */
public final class KeyFolder {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final SigningKey signingKey;
    private final PublicKeys publicKeys;

    /**
     * Reads the keys, or makes them if there are none.
     *
     * @param name the origin of the tree
     * @throws IllegalStateException if the key cannot be read or made, or others may read it
     */
    public KeyFolder(String name, Path secretFile, Path publicFolder) {
        try {
            if (Files.notExists(secretFile)) {
                make(name, secretFile);
            }
            if (!OWNER_ALONE.containsAll(Files.getPosixFilePermissions(secretFile))) {
                throw new IOException("Others than its owner may read it; set its mode to 600.");
            }
            this.signingKey = SigningKey.ofPem(name, Files.readString(secretFile));
            publish(publicFolder);
            this.publicKeys = PublicKeys.of(readAll(name, publicFolder));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "The audit key " + secretFile + " can neither be used nor made: " + unusable.getMessage(),
                    unusable);
        }
    }

    public SigningKey signingKey() {
        return signingKey;
    }

    public PublicKeys publicKeys() {
        return publicKeys;
    }

    private static void make(String name, Path file) throws IOException {
        Files.createDirectories(file.getParent(), FOLDER);
        // Written beside and linked in one step: a crash leaves no half key, and a second process no other key.
        Path draft = Files.createTempFile(
                file.getParent(), "audit-key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        try {
            Files.writeString(draft, SigningKey.generate(name).pem());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one counts.
        } finally {
            Files.delete(draft);
        }
    }

    private void publish(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(signingKey.publicKey().id() + ".pem");
        if (Files.notExists(file)) {
            Files.writeString(file, signingKey.publicKey().pem());
        }
    }

    private static List<PublicKey> readAll(String name, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<PublicKey> keys = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".pem"))
                    .sorted()
                    .toList()) {
                keys.add(PublicKey.ofPem(name, Files.readString(file)));
            }
            return keys;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
