package io.proofline.vision.document.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.capture.Photograph;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.IdentityCard;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFinderTest {

    private static final MrzContent CONTENT = new MrzContent(
            "UTO",
            "L8988901C",
            "Eriksson",
            "Anna Maria",
            "UTO",
            LocalDate.of(1991, 8, 12),
            Sex.F,
            LocalDate.of(2033, 4, 15),
            "ZE184226B");
    /** Share of the picture's longer side by which a corner may be missed; the page is cut out with a rim. */
    private static final double CORNER_TOLERANCE = 0.025;

    private static ModelCatalogue models;
    private static PageFinder finder;

    @BeforeAll
    static void open() {
        models = ModelCatalogue.shipped();
        finder = new PageFinder(new TextDetector(models), new TextRecogniser(models));
    }

    @AfterAll
    static void close() {
        models.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0.02", "-14, 0.05", "3, 0.15"})
    void a_turned_card_is_rectified(double rotation, double tilt) throws EvidenceRefused {
        Photograph photograph = Camera.photograph(
                IdentityCard.back(description()).image(),
                Capture.careful(3).rotated(rotation).tilted(tilt));

        try (Picture picture = decoded(photograph.jpeg());
                DocumentPage page = finder.find(picture)) {
            assertThat(page.located()).isTrue();
            assertCorners(page, photograph.corners(), picture.width());
            assertThat(page.quality().completeness()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 180, 270})
    void the_upper_left_corner_is_that_of_the_text_however_the_page_is_turned(double rotation) throws EvidenceRefused {
        Photograph photograph = Camera.photograph(
                Passport.dataPage(description()).image(), Capture.careful(4).rotated(rotation + 2));

        try (Picture picture = decoded(photograph.jpeg());
                DocumentPage page = finder.find(picture)) {
            assertThat(page.located()).isTrue();
            assertCorners(page, photograph.corners(), Math.max(picture.width(), picture.height()));
            assertThat(page.upright().width()).isGreaterThan(page.upright().height());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_page_that_fills_a_turned_picture_is_set_upright_by_its_text(int quarters) throws EvidenceRefused {
        BufferedImage page = turned(Passport.dataPage(description()).image(), quarters);

        try (Picture picture = decoded(Jpeg.encode(page, 0.9));
                DocumentPage found = finder.find(picture)) {
            assertThat(found.located()).isFalse();
            assertThat(found.upright().width()).isGreaterThan(found.upright().height());
            assertThat(found.textAreas()).isNotEmpty().allSatisfy(area -> assertThat(Math.cos(area.angle()))
                    .isGreaterThan(-1e-6));
        }
    }

    @Test
    void a_page_of_which_a_side_is_outside_the_picture_is_cut_off() throws EvidenceRefused, IOException {
        BufferedImage whole =
                image(Camera.photograph(Passport.dataPage(description()).image(), Capture.careful(5))
                        .jpeg());
        BufferedImage part = whole.getSubimage(0, 0, whole.getWidth() * 3 / 4, whole.getHeight());

        try (Picture picture = decoded(Jpeg.encode(part, 0.9));
                DocumentPage page = finder.find(picture)) {
            assertThat(page.quality().completeness()).isZero();
        }
    }

    @Test
    void a_picture_without_a_document_is_taken_whole_and_has_no_text() throws EvidenceRefused {
        BufferedImage plain = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(new Color(120, 130, 125));
        graphics.fillRect(0, 0, 900, 600);
        graphics.dispose();

        try (Picture picture = decoded(Jpeg.encode(plain, 0.9));
                DocumentPage page = finder.find(picture)) {
            assertThat(page.located()).isFalse();
            assertThat(page.textAreas()).isEmpty();
        }
    }

    @Test
    void boxes_on_the_page_come_back_as_fractions_of_the_submitted_picture() throws EvidenceRefused {
        Photograph photograph = Camera.photograph(
                Passport.dataPage(description()).image(), Capture.careful(6).rotated(182));

        try (Picture picture = decoded(photograph.jpeg());
                DocumentPage page = finder.find(picture)) {
            List<Double> all = page.fractions(
                    Quad.rectangle(0, 0, page.upright().width(), page.upright().height()));
            double left = photograph.corners().stream()
                            .mapToDouble(Point2D::getX)
                            .min()
                            .orElseThrow()
                    / picture.width();
            assertThat(all.get(0)).isCloseTo(left, within(0.04));
            assertThat(all).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        }
    }

    private static void assertCorners(DocumentPage page, List<Point2D> truth, int side) {
        List<Corner> found = page.outline().corners();
        for (int i = 0; i < 4; i++) {
            Corner real = new Corner(truth.get(i).getX(), truth.get(i).getY());
            assertThat(found.get(i).distanceTo(real)).as("corner " + i).isLessThan(CORNER_TOLERANCE * side);
        }
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static Picture decoded(byte[] jpeg) throws EvidenceRefused {
        return new ImageDecoder(ImageLimits.STORED).decode(jpeg);
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        boolean swap = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(
                swap ? image.getHeight() : image.getWidth(),
                swap ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        graphics.rotate(Math.PI / 2 * quarters);
        graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }

    private static DocumentDescription description() {
        return DocumentDescription.of(CONTENT, LocalDate.of(2023, 4, 16), "Zenith", Portraits.portrait(Person.FREYA));
    }
}
