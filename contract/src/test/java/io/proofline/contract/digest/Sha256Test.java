package io.proofline.contract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void agrees_with_the_example_of_the_standard() {
        String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.hex("abc")).isEqualTo(expected);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(Sha256.of("abc"))
                .hasSize(32)
                .isEqualTo(Sha256.start().digest("abc".getBytes(StandardCharsets.UTF_8)));
    }
}
