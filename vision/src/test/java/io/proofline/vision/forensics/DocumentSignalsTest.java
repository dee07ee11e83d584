package io.proofline.vision.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.FieldNames;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.vision.image.Region;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The signals that know what stands where on a document. */
class DocumentSignalsTest {

    private static final List<String> NAMES = List.of(
            FieldNames.SURNAME,
            FieldNames.GIVEN_NAMES,
            FieldNames.NATIONALITY,
            FieldNames.BIRTH_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.DOCUMENT_NUMBER);

    private static final Region FACE = new Region(120, 230, 100, 120);

    private final ForensicAnalyzer analyzer = new ForensicAnalyzer(IntegrityModel.shipped(), Clock.systemUTC());

    @Test
    void fields_of_one_printer_and_one_camera_agree() throws EvidenceRefused {
        Signal fields = analyse(photographed(page())).signal(SignalKind.FIELDS);

        assertThat(fields.applicable()).isTrue();
        assertThat(fields.value()).isLessThan(0.2);
        assertThat(fields.facts()).containsEntry("fields_compared", 6);
    }

    @Test
    void a_number_typed_over_a_photograph_differs_from_the_other_fields() throws EvidenceRefused {
        BufferedImage edited = photographed(page());
        Graphics2D graphics = graphics(edited);
        Region place = place(5);
        graphics.setColor(new Color(214, 218, 210));
        graphics.fillRect((int) place.x(), (int) place.y(), (int) place.width(), (int) place.height());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        graphics.drawString("X7654321", 370, (int) place.y() + 34);
        graphics.dispose();
        Signal fields = analyse(edited).signal(SignalKind.FIELDS);

        assertThat(fields.value()).isGreaterThan(0.3);
        assertThat(fields.facts()).containsEntry("field", FieldNames.DOCUMENT_NUMBER);
        assertThat(fields.overlay()).isPresent();
    }

    @Test
    void the_last_digits_typed_over_a_photograph_differ_from_the_rest_of_their_field() throws EvidenceRefused {
        BufferedImage edited = photographed(page());
        Graphics2D graphics = graphics(edited);
        Region place = place(5);
        graphics.setColor(new Color(214, 218, 210));
        graphics.fillRect(462, (int) place.y(), 80, (int) place.height());
        graphics.setColor(new Color(40, 40, 45));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        graphics.drawString("774", 464, (int) place.y() + 34);
        graphics.dispose();
        Signal fields = analyse(edited).signal(SignalKind.FIELDS);

        assertThat(fields.value()).isGreaterThan(0.3);
        assertThat(fields.facts())
                .containsEntry("field", FieldNames.DOCUMENT_NUMBER)
                .hasEntrySatisfying("run_from", from -> assertThat((int) from).isGreaterThanOrEqualTo(5))
                .hasEntrySatisfying("differs_in", trait -> assertThat(trait).isIn("smoother_paper", "steeper_edges"));
    }

    @Test
    void a_character_off_the_line_is_seen() throws EvidenceRefused {
        BufferedImage page = page();
        Graphics2D graphics = graphics(page);
        Region place = place(5);
        graphics.setColor(new Color(214, 218, 210));
        graphics.fillRect((int) place.x(), (int) place.y(), (int) place.width(), (int) place.height());
        graphics.setColor(new Color(40, 40, 45));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        graphics.drawString("L123", 370, (int) place.y() + 34);
        graphics.drawString("8", 450, (int) place.y() + 26);
        graphics.drawString("556", 475, (int) place.y() + 34);
        graphics.dispose();
        Signal fields = analyse(photographed(page)).signal(SignalKind.FIELDS);

        assertThat(fields.value()).isGreaterThan(0.3);
        assertThat(fields.facts()).containsEntry("field", FieldNames.DOCUMENT_NUMBER);
        assertThat(fields.facts()).containsEntry("differs_in", "baseline");
        assertThat((double) fields.facts().get("baseline")).isGreaterThan(0.2);
    }

    @Test
    void a_portrait_put_in_from_a_file_that_was_compressed_more_strongly_stands_out() throws EvidenceRefused {
        BufferedImage edited = EditedPictures.scene(720, 540, 3, 1);
        BufferedImage other = EditedPictures.throughJpeg(EditedPictures.scene(720, 540, 3, 5), 0.6);
        EditedPictures.paste(edited, EditedPictures.copy(other, 280, 200, 152, 152), 280, 200);
        Signal portrait = portrait(edited);

        assertThat(portrait.value()).isGreaterThan(0.3);
        assertThat(portrait.overlay()).isPresent();
        assertThat(portrait(EditedPictures.scene(720, 540, 3, 1)).value()).isLessThan(0.1);
    }

    private Signal portrait(BufferedImage image) throws EvidenceRefused {
        DocumentLayout layout = new DocumentLayout(List.of(), Optional.of(new Region(316, 236, 80, 80)));
        return analyzer.analyse(Jpeg.encode(image, 0.95), picture -> layout).signal(SignalKind.PORTRAIT);
    }

    @Test
    void print_of_a_few_pixels_is_not_compared() throws EvidenceRefused {
        BufferedImage page = photographed(page());
        BufferedImage small = new BufferedImage(304, 224, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(small);
        graphics.drawImage(page.getScaledInstance(304, 224, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        List<PrintedField> fields = java.util.stream.IntStream.range(0, NAMES.size())
                .mapToObj(row -> new PrintedField(NAMES.get(row), new Region(144, 36 + 28 * row, 120, 18)))
                .toList();
        ForensicReading reading =
                analyzer.analyse(Jpeg.encode(small, 0.92), picture -> new DocumentLayout(fields, Optional.empty()));

        assertThat(reading.signal(SignalKind.FIELDS).facts()).containsEntry("why", "too_few_fields");
    }

    @Test
    void too_few_fields_cannot_be_compared() throws EvidenceRefused {
        DocumentLayout layout =
                new DocumentLayout(List.of(new PrintedField(FieldNames.DOCUMENT_NUMBER, place(5))), Optional.empty());
        ForensicReading reading = analyzer.analyse(Jpeg.encode(photographed(page()), 0.9), picture -> layout);

        assertThat(reading.signal(SignalKind.FIELDS).facts()).containsEntry("why", "too_few_fields");
    }

    private ForensicReading analyse(BufferedImage image) throws EvidenceRefused {
        List<PrintedField> fields = java.util.stream.IntStream.range(0, NAMES.size())
                .mapToObj(row -> new PrintedField(NAMES.get(row), place(row)))
                .toList();
        DocumentLayout layout = new DocumentLayout(fields, Optional.of(FACE));
        return analyzer.analyse(Jpeg.encode(image, 0.92), picture -> layout);
    }

    private static Region place(int row) {
        return new Region(360, 90 + 70 * row, 300, 46);
    }

    private static BufferedImage page() {
        BufferedImage page = new BufferedImage(760, 560, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(page);
        graphics.setColor(new Color(214, 218, 210));
        graphics.fillRect(0, 0, 760, 560);
        graphics.drawImage(EditedPictures.scene(200, 260, 0, 2), 70, 160, null);
        graphics.setColor(new Color(40, 40, 45));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        List<String> values = List.of("ERIKSSON", "ANNA MARIA", "UTOPIA", "12 08 1974", "15 04 2032", "L8988901");
        for (int row = 0; row < values.size(); row++) {
            graphics.drawString(values.get(row), 370, (int) place(row).y() + 34);
        }
        graphics.dispose();
        return page;
    }

    /** A lens and a sensor. */
    private static BufferedImage photographed(BufferedImage page) {
        float[] weights = {0.05f, 0.1f, 0.05f, 0.1f, 0.4f, 0.1f, 0.05f, 0.1f, 0.05f};
        BufferedImage seen = page;
        for (int i = 0; i < 2; i++) {
            seen = new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(seen, null);
        }
        java.util.Random random = new java.util.Random(4);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int noise = (int) Math.round(3 * random.nextGaussian());
                int rgb = seen.getRGB(x, y);
                int grey = Math.max(0, Math.min(255, (rgb >> 8 & 0xFF) + noise));
                seen.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return seen;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return graphics;
    }
}
