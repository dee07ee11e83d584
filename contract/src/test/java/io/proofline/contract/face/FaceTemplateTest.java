package io.proofline.contract.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaceTemplateTest {

    private final FaceTemplate template = new FaceTemplate("a1b2", new float[] {0.6f, -0.8f, 0});

    @Test
    void a_template_survives_storage() {
        assertThat(FaceTemplate.ofBytes(template.toBytes())).isEqualTo(template);
    }

    @Test
    void every_cut_and_every_extension_is_refused() {
        byte[] stored = template.toBytes();
        for (int length = 0; length < stored.length + 4; length++) {
            byte[] other = Arrays.copyOf(stored, length);
            if (length != stored.length) {
                assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.ofBytes(other));
            }
        }
    }

    @Test
    void templates_of_two_networks_are_not_compared() {
        FaceTemplate other = new FaceTemplate("c3d4", template.values());

        assertThatIllegalArgumentException().isThrownBy(() -> template.cosine(other));
    }

    @Test
    void a_face_is_as_like_itself_as_can_be_and_never_printed() {
        assertThat(template.cosine(template)).isBetween(0.999999, 1.0);
        assertThat(template).hasToString("FaceTemplate of 3");
    }
}
