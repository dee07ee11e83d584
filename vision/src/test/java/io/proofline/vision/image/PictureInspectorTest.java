package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureInspectorTest {

    private final PictureInspector inspector = new PictureInspector();

    @Test
    void what_is_kept_is_upright_and_without_metadata() throws EvidenceRefused, IOException {
        byte[] sideways = PictureFiles.jpegStoredAs(6, PictureFiles.marked(300, 400));

        Inspected kept = inspector.inspect(EvidenceKind.SELFIE, sideways);

        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(kept.width()).isEqualTo(300);
        assertThat(kept.height()).isEqualTo(400);
        assertThat(text(sideways)).contains("Exif");
        assertThat(text(kept.content())).doesNotContain("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getWidth())
                .isEqualTo(300);
    }

    @Test
    void whatever_is_hidden_behind_the_picture_is_not_kept() throws EvidenceRefused {
        byte[] jpeg = PictureFiles.jpeg(300, 300);
        byte[] hidden = "PK-archive-behind-a-picture".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + hidden.length);
        System.arraycopy(hidden, 0, both, jpeg.length, hidden.length);

        Inspected kept = inspector.inspect(EvidenceKind.DOCUMENT_FRONT, both);

        assertThat(text(kept.content())).doesNotContain("archive");
    }

    @Test
    void of_the_documents_front_alone_the_file_is_kept_as_it_came_for_the_examination() throws EvidenceRefused {
        byte[] sideways = PictureFiles.jpegStoredAs(6, PictureFiles.marked(300, 400));

        assertThat(inspector.inspect(EvidenceKind.DOCUMENT_FRONT, sideways).original())
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(sideways));
        assertThat(inspector.inspect(EvidenceKind.DOCUMENT_BACK, sideways).original())
                .isEmpty();
        assertThat(inspector.inspect(EvidenceKind.SELFIE, sideways).original()).isEmpty();
    }

    @Test
    void a_png_stays_a_png() throws EvidenceRefused {
        Inspected kept = inspector.inspect(EvidenceKind.DOCUMENT_FRONT, PictureFiles.png(300, 300));

        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(ImageType.of(kept.content())).contains(ImageType.PNG);
    }

    @Test
    void what_was_let_in_can_be_read_back_even_if_it_grew() throws EvidenceRefused {
        byte[] upload = PictureFiles.encode(speckledInManyColours(2000), "png");

        Inspected kept = inspector.inspect(EvidenceKind.DOCUMENT_FRONT, upload);

        assertThat(upload.length).isLessThan(ImageLimits.UPLOAD.mostBytes());
        assertThat(kept.content().length).isGreaterThan(ImageLimits.UPLOAD.mostBytes());
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(kept.content())) {
            assertThat(picture.width()).isEqualTo(2000);
        }
    }

    @Test
    void a_truncated_upload_is_not_let_in() {
        byte[] cut = Arrays.copyOf(PictureFiles.jpeg(300, 300), 900);

        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> inspector.inspect(EvidenceKind.SELFIE, cut))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("image_unreadable"));
    }

    /** One byte a pixel in the file, three once it is decoded, and nothing to be compressed in either. */
    private static BufferedImage speckledInManyColours(int side) {
        Random random = new Random(5);
        byte[][] colours = new byte[3][256];
        for (byte[] channel : colours) {
            random.nextBytes(channel);
        }
        IndexColorModel palette = new IndexColorModel(8, 256, colours[0], colours[1], colours[2]);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_INDEXED, palette);
        byte[] pixels = new byte[side * side];
        random.nextBytes(pixels);
        image.getRaster().setDataElements(0, 0, side, side, pixels);
        return image;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
