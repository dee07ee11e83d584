package io.proofline.casecore.keys;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/** The master key in a file that its owner alone may read, made at the first start. */
public final class FileMasterKey implements MasterKey {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Aead aead;

    /**
     * Reads the key, or makes it if there is none.
     *
     * @throws KeyFailure if the file cannot be read or made, or others may read it
     */
    public FileMasterKey(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            refuseIfOthersMayRead(file);
            this.aead = Keysets.ofClear(Base64.getMimeDecoder().decode(Files.readString(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new KeyFailure("The master key file " + file + " can neither be used nor made.", unusable);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent(), FOLDER);
        // Written beside and moved in one step: a crash leaves no half key, and a second process no other key.
        Path draft = Files.createTempFile(
                file.getParent(), "master-key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        Files.writeString(draft, Base64.getEncoder().encodeToString(Keysets.freshInClear()) + System.lineSeparator());
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one counts.
        } finally {
            Files.delete(draft);
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("Others than its owner may read it; set its mode to 600.");
        }
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] associatedData) throws GeneralSecurityException {
        return aead.encrypt(plain, associatedData);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return aead.decrypt(ciphertext, associatedData);
    }
}
