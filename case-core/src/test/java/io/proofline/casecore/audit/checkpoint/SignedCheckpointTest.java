package io.proofline.casecore.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedCheckpointTest {

    private static final String ORIGIN = "bank.example/audit";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, 42, new byte[32], 7, Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void a_note_has_the_form_of_tlog_checkpoints_and_reads_back() {
        SignedCheckpoint signed = KEY.sign(CHECKPOINT);
        assertThat(signed.note())
                .startsWith("bank.example/audit\n42\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nnumber 7\n"
                        + "at 2026-03-01T10:00:00Z\n\n\u2014 bank.example/audit ")
                .endsWith("=\n");
        SignedCheckpoint read = SignedCheckpoint.parse(signed.note());
        assertThat(read.note()).isEqualTo(signed.note());
        assertThat(read.isSignedBy(keys(KEY))).isTrue();
    }

    @Test
    void the_example_key_of_the_signed_note_specification_has_its_id() {
        // The vkey of the specification's example: its key id is computed from name and key.
        String raw = "AZpGQbe3UWPdJTHmFGIKvsyIi0BZhvLBDSCmc/jvBtT1";
        byte[] typed = Base64.getDecoder().decode(raw);
        byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(x509, 44);
        System.arraycopy(typed, 1, encoded, 12, 32);
        PublicKey key = PublicKey.ofPem("example", Pem.write("PUBLIC KEY", encoded));
        assertThat(key.verifierKey()).isEqualTo("example+" + key.id() + "+" + raw);
    }

    @Test
    void whatever_is_altered_the_signature_does_not_hold() {
        String note = KEY.sign(CHECKPOINT).note();
        for (String altered : List.of(
                note.replace("\n42\n", "\n43\n"),
                note.replace("number 7", "number 8"),
                note.replace("2026", "2025"),
                note.replaceFirst("bank", "rank"),
                note.replace("\u2014 bank", "\u2014 rank"),
                note.replaceFirst("AAAA", "BAAA"))) {
            assertThat(altered).isNotEqualTo(note);
            assertThat(SignedCheckpoint.parse(altered).isSignedBy(keys(KEY))).isFalse();
        }
        assertThat(SignedCheckpoint.parse(note).isSignedBy(keys(SigningKey.generate(ORIGIN))))
                .isFalse();
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        for (String text : List.of(
                "", "x", "a\n1\n", KEY.sign(CHECKPOINT).note().replace("at ", "ta "), "\u2014 a b\n".repeat(1000))) {
            assertThatThrownBy(() -> SignedCheckpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keys_are_made_once_and_a_changed_key_leaves_the_old_one_trusted() throws Exception {
        Path secret = folder.resolve("secrets").resolve("audit-key");
        Path published = folder.resolve("keys");
        KeyFolder first = new KeyFolder(ORIGIN, secret, published);
        KeyFolder again = new KeyFolder(ORIGIN, secret, published);
        assertThat(again.signingKey().publicKey().id())
                .isEqualTo(first.signingKey().publicKey().id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");

        SignedCheckpoint old = first.signingKey().sign(CHECKPOINT);
        Files.delete(secret);
        KeyFolder changed = new KeyFolder(ORIGIN, secret, published);
        assertThat(changed.publicKeys().all()).hasSize(2);
        assertThat(old.isSignedBy(changed.publicKeys())).isTrue();
        assertThat(old.isSignedBy(keys(changed.signingKey()))).isFalse();
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws Exception {
        Path secret = folder.resolve("secrets").resolve("audit-key");
        new KeyFolder(ORIGIN, secret, folder.resolve("keys"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new KeyFolder(ORIGIN, secret, folder.resolve("keys")))
                .hasMessageContaining("600");
    }

    private static PublicKeys keys(SigningKey key) {
        return PublicKeys.of(List.of(key.publicKey()));
    }
}
