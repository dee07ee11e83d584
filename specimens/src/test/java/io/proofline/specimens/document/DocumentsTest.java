package io.proofline.specimens.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final MrzContent ANNA = new MrzContent(
            "UTO",
            "L898902C3",
            "Eriksson",
            "Anna Maria",
            "UTO",
            LocalDate.of(1974, 8, 12),
            Sex.F,
            LocalDate.of(2012, 4, 15),
            "ZE184226B");

    private static final DocumentDescription HONEST =
            DocumentDescription.of(ANNA, LocalDate.of(2002, 4, 16), "Zenith", colour(Color.MAGENTA));

    @Test
    void a_passport_prints_the_zone_of_its_description_at_ten_characters_an_inch() {
        Specimen page = Passport.dataPage(HONEST);
        assertThat(page.mrz())
                .containsExactly(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        int lastLine = page.image().getHeight() - millimetres(8.4);
        assertThat(inked(page.image(), 6, 6.2 + 44 * 2.54, lastLine)).isGreaterThan(44 * 3);
        assertThat(inked(page.image(), 0, 6, lastLine)).isZero();
        assertThat(inked(page.image(), 6.6 + 44 * 2.54, 125, lastLine)).isZero();
    }

    @Test
    void a_wrong_check_digit_is_told_and_drawn() {
        Specimen wrong = Passport.dataPage(HONEST.withWrongCheckDigit());
        assertThat(wrong.mrz().get(1)).isEqualTo("L898902C37UTO7408122F1204159ZE184226B<<<<<10");
        assertThat(differs(Passport.dataPage(HONEST), wrong)).isTrue();
    }

    @Test
    void another_printed_name_leaves_the_zone_as_it_is() {
        Specimen altered = Passport.dataPage(HONEST.printing(content -> new MrzContent(
                content.issuingState(),
                content.documentNumber(),
                "Eriksen",
                content.givenNames(),
                content.nationality(),
                content.birthDate(),
                content.sex(),
                content.expiryDate(),
                content.personalNumber())));
        Specimen honest = Passport.dataPage(HONEST);
        assertThat(altered.mrz()).isEqualTo(honest.mrz());
        assertThat(differs(honest, altered)).isTrue();
    }

    @Test
    void a_missing_portrait_leaves_paper() {
        int x = millimetres(20);
        int y = millimetres(30);
        assertThat(Passport.dataPage(HONEST).image().getRGB(x, y)).isEqualTo(Color.MAGENTA.getRGB());
        Color paper =
                new Color(Passport.dataPage(HONEST.withoutPortrait()).image().getRGB(x, y));
        assertThat(paper.getGreen()).isGreaterThan(150);
    }

    @Test
    void a_card_has_its_zone_behind() {
        assertThat(IdentityCard.front(HONEST).mrz()).isEmpty();
        assertThat(IdentityCard.back(HONEST).mrz())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("I<UTOL898902C36");
    }

    private static boolean differs(Specimen one, Specimen other) {
        for (int y = 0; y < one.image().getHeight(); y++) {
            for (int x = 0; x < one.image().getWidth(); x++) {
                if (one.image().getRGB(x, y) != other.image().getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many pixels of a row are as dark as ink, between two places in millimetres from the left edge. */
    private static int inked(BufferedImage image, double from, double to, int row) {
        int dark = 0;
        for (int x = millimetres(from); x < Math.min(millimetres(to), image.getWidth()); x++) {
            if (new Color(image.getRGB(x, row)).getGreen() < 100) {
                dark++;
            }
        }
        return dark;
    }

    private static int millimetres(double length) {
        return (int) Math.round(length * Sheet.PIXELS_A_MILLIMETRE);
    }

    private static BufferedImage colour(Color color) {
        BufferedImage image = new BufferedImage(35, 45, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 35, 45);
        graphics.dispose();
        return image;
    }
}
