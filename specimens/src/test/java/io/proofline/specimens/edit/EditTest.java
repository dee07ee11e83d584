package io.proofline.specimens.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Specimen;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditTest {

    private static final Specimen DOCUMENT = SpecimenKind.CNIC.make(3).front();
    private static final Specimen OTHER = SpecimenKind.CNIC.make(9).front();
    private static final Capture CAPTURE = Capture.careful(5);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SCREEN", "PRINT"})
    void an_edit_changes_the_picture_where_its_mask_says_and_hardly_elsewhere(Edit edit) {
        EditedPhotograph edited = edit.make(DOCUMENT, OTHER, CAPTURE);
        BufferedImage after = Jpeg.decode(edited.jpeg());
        BufferedImage before =
                Jpeg.decode(Camera.photograph(DOCUMENT.image(), CAPTURE).jpeg());
        assertThat(after.getWidth()).isEqualTo(edited.mask().getWidth());
        double[] inside = new double[2];
        double[] outside = new double[2];
        for (int y = 0; y < after.getHeight(); y++) {
            for (int x = 0; x < after.getWidth(); x++) {
                double[] side = (edited.mask().getRGB(x, y) & 0xff) > 0 ? inside : outside;
                side[0] += Math.abs(((after.getRGB(x, y) >> 8) & 0xff) - ((before.getRGB(x, y) >> 8) & 0xff));
                side[1]++;
            }
        }
        assertThat(inside[1]).isPositive().isLessThan(outside[1] / 5);
        assertThat(inside[0] / inside[1]).isGreaterThan(3 * outside[0] / outside[1]);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN", "PRINT"})
    void of_a_picture_taken_of_a_picture_nothing_is_what_it_seems(Edit edit) {
        EditedPhotograph edited = edit.make(DOCUMENT, OTHER, CAPTURE);
        BufferedImage after = Jpeg.decode(edited.jpeg());
        BufferedImage mask = edited.mask();
        assertThat(List.of(mask.getWidth(), mask.getHeight())).containsExactly(after.getWidth(), after.getHeight());
        assertThat(mask.getRGB(0, 0) & mask.getRGB(mask.getWidth() - 1, mask.getHeight() - 1) & 0xffffff)
                .isEqualTo(0xffffff);
    }

    @Test
    void the_same_capture_gives_the_same_edit() {
        byte[] first = Edit.NUMBER_CHANGED.make(DOCUMENT, OTHER, CAPTURE).jpeg();
        assertThat(Edit.NUMBER_CHANGED.make(DOCUMENT, OTHER, CAPTURE).jpeg()).isEqualTo(first);
    }

    @Test
    void what_a_document_does_not_print_cannot_be_changed() {
        Specimen back = SpecimenKind.CNIC.make(3).back().orElseThrow();
        assertThatThrownBy(() -> Edit.DATE_CHANGED.make(back, back, CAPTURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("birth_date");
    }
}
