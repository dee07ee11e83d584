package io.proofline.vision.forensics.plane;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.specimens.capture.Jpeg;
import java.awt.image.BufferedImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JpegTraitsPropertyTest {

    private static final byte[] JPEG = Jpeg.encode(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), 0.8);

    @Property(tries = 300)
    void a_file_with_any_byte_changed_is_read_without_an_error(
            @ForAll @IntRange(max = 600) int place, @ForAll byte value) {
        byte[] changed = JPEG.clone();
        changed[place % changed.length] = value;

        assertThat(JpegTraits.read(changed)).isNotNull();
    }
}
