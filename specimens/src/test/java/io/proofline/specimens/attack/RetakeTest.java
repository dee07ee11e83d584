package io.proofline.specimens.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetakeTest {

    private static final BufferedImage SHOWN = Portraits.portrait(Person.FREYA);

    @ParameterizedTest
    @EnumSource(AttackSpecies.class)
    void the_same_seed_gives_the_same_attack_and_another_seed_another(AttackSpecies species) {
        byte[] attack = Retake.attack(SHOWN, species, 0.1, 0.5, 7);

        assertThat(Retake.attack(SHOWN, species, 0.1, 0.5, 7)).isEqualTo(attack);
        assertThat(Retake.attack(SHOWN, species, 0.1, 0.5, 8)).isNotEqualTo(attack);
    }

    @ParameterizedTest
    @EnumSource(AttackSpecies.class)
    void the_margin_widens_or_narrows_what_is_seen(AttackSpecies species) throws IOException {
        assertThat(image(Retake.attack(SHOWN, species, 0.25, 0.5, 1)).getWidth())
                .isEqualTo(315);
        assertThat(image(Retake.attack(SHOWN, species, 0, 0.5, 1)).getWidth()).isEqualTo(210);
        assertThat(image(Retake.attack(SHOWN, species, -0.1, 0.5, 1)).getWidth())
                .isEqualTo(168);
    }

    @Test
    void a_genuine_retake_keeps_its_colours_closer_than_an_attack() throws IOException {
        double original = redness(SHOWN);

        double genuine = Math.abs(redness(image(Retake.genuine(SHOWN, 0.5, 3))) - original);
        double screen = Math.abs(redness(image(Retake.attack(SHOWN, AttackSpecies.SCREEN, -0.1, 0.5, 3))) - original);

        assertThat(genuine).isLessThan(screen);
    }

    @Test
    void a_picture_of_one_pixel_can_be_retaken() throws IOException {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);

        assertThat(image(Retake.genuine(dot, 1, 1)).getWidth()).isEqualTo(1);
        assertThat(image(Retake.attack(dot, AttackSpecies.PRINT, 0.2, 1, 1)).getWidth())
                .isPositive();
    }

    /** Mean red over mean blue. */
    private static double redness(BufferedImage image) {
        double red = 1;
        double blue = 1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                red += image.getRGB(x, y) >> 16 & 0xff;
                blue += image.getRGB(x, y) & 0xff;
            }
        }
        return red / blue;
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
