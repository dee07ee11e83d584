package io.proofline.casecore.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMasterKeyTest {

    private static final byte[] PLAIN = "a tenant's key".getBytes(UTF_8);
    private static final byte[] PLACE = "tenant-key|bank".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_a_file_in_a_folder_that_does_not_exist_yet() {
        file = folder.resolve("secrets").resolve("master-key");
    }

    @Test
    void the_file_that_is_made_is_for_its_owner_alone() throws Exception {
        new FileMasterKey(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void the_same_file_opens_what_it_closed() throws Exception {
        byte[] wrapped = new FileMasterKey(file).encrypt(PLAIN, PLACE);
        assertThat(new FileMasterKey(file).decrypt(wrapped, PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void another_key_or_another_place_does_not_open_it() throws Exception {
        FileMasterKey key = new FileMasterKey(file);
        byte[] wrapped = key.encrypt(PLAIN, PLACE);
        assertThatThrownBy(() -> key.decrypt(wrapped, "tenant-key|other".getBytes(UTF_8)))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        assertThatThrownBy(() -> new FileMasterKey(folder.resolve("other")).decrypt(wrapped, PLACE))
                .isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws Exception {
        new FileMasterKey(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new FileMasterKey(file))
                .isInstanceOf(KeyFailure.class)
                .hasStackTraceContaining("600");
    }

    @Test
    void a_damaged_file_is_refused_and_not_replaced() throws Exception {
        new FileMasterKey(file);
        Files.writeString(file, "AAAA");
        assertThatThrownBy(() -> new FileMasterKey(file)).isInstanceOf(KeyFailure.class);
        assertThat(file).hasContent("AAAA");
    }
}
