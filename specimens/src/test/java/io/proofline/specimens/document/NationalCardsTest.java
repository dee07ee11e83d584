package io.proofline.specimens.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import io.proofline.specimens.holder.IndonesianHolder;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.holder.PakistaniHolder;
import io.proofline.specimens.holder.PakistaniHolders;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NationalCardsTest {

    private static final IndonesianHolder INDONESIAN = IndonesianHolders.holder(3);
    private static final PakistaniHolder PAKISTANI = PakistaniHolders.holder(4);

    @Test
    void an_indonesian_card_tells_every_field_and_where_it_stands() {
        Specimen card = IndonesianCard.front(INDONESIAN, null);
        assertThat(card.fields())
                .containsEntry(Fields.DOCUMENT_NUMBER, INDONESIAN.nik())
                .containsEntry(Fields.BIRTH_DATE, INDONESIAN.birthDate().toString())
                .containsEntry(Fields.NATIONALITY, "IDN")
                .containsEntry(Fields.PROVINCE, INDONESIAN.district().province())
                .containsKeys(Fields.RELIGION, Fields.RT_RW, Fields.VILLAGE, Fields.OCCUPATION, Fields.ISSUE_DATE);
        card.places()
                .forEach((field, place) ->
                        assertThat(ink(card.image(), place)).as(field).isGreaterThan(20));
    }

    @Test
    void what_is_valid_for_life_has_no_expiry_date_and_a_dash_is_no_blood_group() {
        for (int seed = 0; seed < 40; seed++) {
            IndonesianHolder holder = IndonesianHolders.holder(seed);
            Specimen card = IndonesianCard.front(holder, null);
            assertThat(card.fields().containsKey(Fields.EXPIRY_DATE)).isEqualTo(holder.expiryDate() != null);
            assertThat(card.fields().containsKey(Fields.VALIDITY)).isEqualTo(holder.expiryDate() == null);
            assertThat(card.fields().containsKey(Fields.BLOOD_GROUP))
                    .isEqualTo(!holder.bloodGroup().equals("-"));
        }
    }

    @Test
    void a_pakistani_card_tells_every_field_of_its_front() {
        Specimen card = PakistaniCard.front(PAKISTANI, null);
        assertThat(card.fields().keySet())
                .containsExactlyInAnyOrder(
                        Fields.FULL_NAME,
                        Fields.FATHER_NAME,
                        Fields.SEX,
                        Fields.COUNTRY_OF_STAY,
                        Fields.DOCUMENT_NUMBER,
                        Fields.BIRTH_DATE,
                        Fields.ISSUE_DATE,
                        Fields.EXPIRY_DATE);
        assertThat(card.fields()).containsEntry(Fields.COUNTRY_OF_STAY, "PAK");
    }

    @Test
    void the_barcodes_of_a_pakistani_card_hold_its_number() throws NotFoundException {
        Specimen back = PakistaniCard.back(PAKISTANI);
        String digits = PAKISTANI.number().replace("-", "");
        assertThat(Arrays.stream(barcodes(back.image())).map(Result::getText))
                .hasSize(2)
                .contains(digits)
                .anySatisfy(text -> assertThat(text).startsWith(digits + "\n" + PAKISTANI.name() + "\n"));
    }

    @Test
    void an_address_is_printed_in_letters_of_the_typeface_from_right_to_left() {
        Specimen back = PakistaniCard.back(PAKISTANI);
        assertThat(back.fields()).containsEntry(Fields.ADDRESS, PAKISTANI.currentAddress());
        assertThat(Typefaces.NASKH.canDisplayUpTo(PAKISTANI.currentAddress())).isEqualTo(-1);
        Rectangle rightMargin =
                new Rectangle(back.image().getWidth() - 60, 0, 55, back.image().getHeight());
        assertThat(ink(back.image(), rightMargin)).isZero();
    }

    static Result[] barcodes(BufferedImage image) throws NotFoundException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new GenericMultipleBarcodeReader(new MultiFormatReader())
                .decodeMultiple(new BinaryBitmap(new HybridBinarizer(light)));
    }

    private static int ink(BufferedImage image, Rectangle place) {
        int dark = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                if (new Color(image.getRGB(x, y)).getRed() < 90) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
