package io.proofline.specimens.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.proofline.specimens.document.Fields;
import io.proofline.specimens.document.Specimen;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecimenKindTest {

    @ParameterizedTest
    @EnumSource
    void every_document_tells_number_birth_date_and_sex_and_has_a_portrait(SpecimenKind kind) {
        for (long seed = 0; seed < 3; seed++) {
            SpecimenDocument document = kind.make(seed);
            assertThat(document.fields())
                    .containsKeys(Fields.DOCUMENT_NUMBER, Fields.BIRTH_DATE, Fields.SEX)
                    .doesNotContainKey("");
            assertThat(Fields.all()).containsAll(document.fields().keySet());
            assertThat(document.front().places()).containsKey(Fields.PORTRAIT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_printed_fits_on_the_sheet(SpecimenKind kind) {
        for (long seed = 0; seed < 12; seed++) {
            Specimen front = kind.make(seed).front();
            Rectangle sheet =
                    new Rectangle(front.image().getWidth(), front.image().getHeight());
            front.places().forEach((name, place) -> assertThat(sheet.contains(place))
                    .as(kind + " " + name)
                    .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_zone_is_on_those_documents_that_are_said_to_have_one(SpecimenKind kind) {
        SpecimenDocument document = kind.make(4);
        boolean zone = !document.front().mrz().isEmpty()
                || document.back().map(side -> !side.mrz().isEmpty()).orElse(false);
        assertThat(zone).isEqualTo(kind.hasZone());
    }

    @Test
    void zones_have_the_lengths_of_their_formats() {
        assertThat(lengths(SpecimenKind.PASSPORT.make(1).front())).containsExactly(44, 44);
        assertThat(lengths(SpecimenKind.TD2_CARD.make(1).front())).containsExactly(36, 36);
        assertThat(lengths(SpecimenKind.FRENCH_ID.make(1).front())).containsExactly(36, 36);
        assertThat(lengths(SpecimenKind.VISA_A.make(1).front())).containsExactly(44, 44);
        assertThat(lengths(SpecimenKind.VISA_B.make(1).front())).containsExactly(36, 36);
        assertThat(lengths(SpecimenKind.RESIDENCE_PERMIT.make(1).back().orElseThrow()))
                .containsExactly(30, 30, 30);
    }

    @Test
    void the_barcode_of_a_driving_licence_says_what_its_front_says() throws NotFoundException {
        SpecimenDocument licence = SpecimenKind.DRIVING_LICENCE.make(7);
        BufferedImage image = licence.back().orElseThrow().image();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        String text = new MultiFormatReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
        assertThat(text).startsWith("@\n\u001e\rANSI 636014");
        assertThat(text).contains("\nDAQ" + licence.fields().get(Fields.DOCUMENT_NUMBER) + "\n");
        assertThat(text).contains("\nDCS" + licence.fields().get(Fields.SURNAME) + "\n");
        int offset = Integer.parseInt(text.substring(23, 27));
        int length = Integer.parseInt(text.substring(27, 31));
        assertThat(text.substring(offset)).startsWith("DLDCA").hasSize(length).endsWith("\r");
    }

    private static List<Integer> lengths(Specimen side) {
        return side.mrz().stream().map(String::length).toList();
    }
}
