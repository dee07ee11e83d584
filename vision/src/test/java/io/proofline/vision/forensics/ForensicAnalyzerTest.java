package io.proofline.vision.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.vision.forensics.EditedPictures.Text;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForensicAnalyzerTest {

    private static final int MAKE = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int SOFTWARE = 0x0131;
    private static final int MODIFIED = 0x0132;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final BufferedImage SCENE = EditedPictures.scene(720, 540, 3, 1);
    private static final byte[] GENUINE = Jpeg.encode(SCENE, 0.92);

    private final ForensicAnalyzer analyzer = new ForensicAnalyzer(IntegrityModel.shipped(), CLOCK);

    private ForensicReading analyse(byte[] file) throws EvidenceRefused {
        return analyzer.analyse(file, picture -> DocumentLayout.UNKNOWN);
    }

    private double value(byte[] file, SignalKind kind) throws EvidenceRefused {
        return analyse(file).signal(kind).value();
    }

    @Test
    void a_genuine_photograph_is_not_doubted() throws EvidenceRefused {
        ForensicReading reading = analyse(GENUINE);

        assertThat(reading.signals()).extracting(Signal::kind).containsExactly(SignalKind.values());
        assertThat(reading.integrity()).isGreaterThan(IntegrityModel.THRESHOLD);
        assertThat(reading.suspicious()).isFalse();
    }

    @Test
    void saving_a_photograph_again_is_a_fact_and_no_doubt() throws EvidenceRefused {
        byte[] again = Jpeg.encode(EditedPictures.throughJpeg(SCENE, 0.6), 0.9);
        ForensicReading reading = analyse(again);

        assertThat(reading.signal(SignalKind.DOUBLE_COMPRESSION).facts()).containsEntry("compressed_twice", true);
        assertThat(reading.signal(SignalKind.DOUBLE_COMPRESSION).value()).isLessThan(0.3);
        assertThat(analyse(GENUINE).signal(SignalKind.DOUBLE_COMPRESSION).facts())
                .containsEntry("compressed_twice", false);
    }

    @Test
    void a_part_that_was_compressed_once_less_than_the_rest_is_found_and_marked() throws EvidenceRefused {
        BufferedImage edited = EditedPictures.throughJpeg(SCENE, 0.6);
        EditedPictures.paste(edited, EditedPictures.scene(160, 120, 3, 9), 320, 240);
        Signal signal = analyse(Jpeg.encode(edited, 0.93)).signal(SignalKind.DOUBLE_COMPRESSION);

        assertThat(signal.value()).isGreaterThan(0.3);
        assertThat(signal.overlay()).isPresent();
        List<?> box = (List<?>) signal.facts().get("box");
        assertThat((int) box.get(0)).isBetween(260, 400);
        assertThat((int) box.get(1)).isBetween(180, 320);
        BufferedImage overlay = EditedPictures.decoded(signal.overlay().orElseThrow());
        assertThat((double) overlay.getWidth() / overlay.getHeight()).isBetween(1.32, 1.34);
    }

    @Test
    void a_picture_put_together_from_parts_of_different_histories_strays_in_its_error_levels() throws EvidenceRefused {
        BufferedImage edited = EditedPictures.throughJpeg(SCENE, 0.6);
        EditedPictures.paste(edited, EditedPictures.scene(240, 300, 3, 9), 80, 60);
        EditedPictures.paste(edited, EditedPictures.throughJpeg(EditedPictures.scene(200, 200, 6, 5), 0.9), 420, 260);

        assertThat(value(Jpeg.encode(edited, 0.95), SignalKind.ERROR_LEVEL))
                .isGreaterThan(value(GENUINE, SignalKind.ERROR_LEVEL) + 0.3);
        assertThat(value(Jpeg.encode(EditedPictures.throughJpeg(SCENE, 0.6), 0.95), SignalKind.ERROR_LEVEL))
                .isLessThan(value(GENUINE, SignalKind.ERROR_LEVEL) + 0.1);
    }

    @Test
    void a_part_that_stands_there_twice_is_found() throws EvidenceRefused {
        BufferedImage edited = EditedPictures.copy(SCENE, 0, 0, 720, 540);
        EditedPictures.paste(edited, EditedPictures.copy(SCENE, 60, 60, 150, 130), 480, 350);

        assertThat(value(Jpeg.encode(edited, 0.95), SignalKind.COPY_MOVE)).isGreaterThan(0.15);
        assertThat(value(GENUINE, SignalKind.COPY_MOVE)).isLessThan(0.1);
    }

    @Test
    void a_part_that_is_much_noisier_than_its_likes_is_found_and_marked() throws EvidenceRefused {
        Signal signal = analyse(Jpeg.encode(withNoisyPart(12), 0.95)).signal(SignalKind.NOISE);

        assertThat(signal.value()).isGreaterThan(0.5).isGreaterThan(value(GENUINE, SignalKind.NOISE) + 0.2);
        assertThat(signal.overlay()).isPresent();
        List<?> box = (List<?>) signal.facts().get("box");
        assertThat((int) box.get(0)).isBetween(290, 350);
        assertThat((int) box.get(1)).isBetween(210, 270);
    }

    /** Texture is measured with some of the noise in it: the part is compared with busier places than its own. */
    @Test
    void noise_that_is_somewhat_stronger_passes_for_texture_in_a_picture_that_was_never_compressed()
            throws EvidenceRefused {
        assertThat(value(EditedPictures.png(withNoisyPart(8)), SignalKind.NOISE))
                .isLessThan(0.1);
    }

    @Test
    void where_compression_has_eaten_the_noise_there_is_nothing_to_compare() throws EvidenceRefused {
        Signal signal = analyse(Jpeg.encode(SCENE, 0.5)).signal(SignalKind.NOISE);

        assertThat(signal.applicable()).isFalse();
        assertThat(signal.facts()).containsEntry("why", "noise_compressed_away");
    }

    @Test
    void what_only_jpeg_has_is_not_applicable_to_png() throws EvidenceRefused {
        Signal signal = analyse(EditedPictures.png(SCENE)).signal(SignalKind.DOUBLE_COMPRESSION);

        assertThat(signal.applicable()).isFalse();
        assertThat(signal.value()).isZero();
        assertThat(signal.facts()).containsEntry("why", "no_jpeg");
    }

    @Test
    void fields_and_portrait_are_not_applicable_where_nothing_was_read() throws EvidenceRefused {
        ForensicReading reading = analyse(GENUINE);

        assertThat(reading.signal(SignalKind.FIELDS).applicable()).isFalse();
        assertThat(reading.signal(SignalKind.PORTRAIT).applicable()).isFalse();
    }

    @Test
    void a_program_that_edits_pictures_is_named() throws EvidenceRefused {
        byte[] file = EditedPictures.withExif(GENUINE, List.of(new Text(SOFTWARE, "Adobe Photoshop CS6 (Windows)")));
        Signal signal = analyse(file).signal(SignalKind.METADATA);

        assertThat(signal.value()).isGreaterThanOrEqualTo(0.4);
        assertThat(signal.facts()).containsEntry("software", List.of("Adobe Photoshop CS6 (Windows)"));
        assertThat(value(GENUINE, SignalKind.METADATA)).isZero();
    }

    @Test
    void a_telephones_own_software_is_no_editing_program() throws EvidenceRefused {
        byte[] file = EditedPictures.withExif(GENUINE, List.of(new Text(SOFTWARE, "G991BXXU5CVDD")));

        assertThat(value(file, SignalKind.METADATA)).isZero();
    }

    @Test
    void a_camera_that_nobody_makes_and_a_model_of_another_maker_are_contradictions() throws EvidenceRefused {
        byte[] unknown = EditedPictures.withExif(GENUINE, List.of(new Text(MAKE, "NoSuchMaker")));
        byte[] wrong = EditedPictures.withExif(GENUINE, List.of(new Text(MAKE, "Canon"), new Text(MODEL, "iPhone 14")));

        assertThat(findings(unknown)).contains("unknown_maker", "camera_without_exposure");
        assertThat(findings(wrong)).contains("model_of_another_maker").doesNotContain("unknown_maker");
    }

    @Test
    void a_date_in_the_future_is_a_contradiction() throws EvidenceRefused {
        assertThat(findings(EditedPictures.withExif(GENUINE, List.of(new Text(MODIFIED, "2031:01:01 10:00:00")))))
                .contains("date_in_the_future");
        assertThat(findings(EditedPictures.withExif(GENUINE, List.of(new Text(MODIFIED, "2025:01:01 10:00:00")))))
                .isEmpty();
    }

    @Test
    void hostile_metadata_neither_stops_the_examination_nor_fills_the_facts() throws EvidenceRefused {
        byte[] endless = EditedPictures.withExif(GENUINE, List.of(new Text(SOFTWARE, "x".repeat(3000))));
        byte[] nonsense = EditedPictures.withSegment(
                GENUINE, "Exif\0\0", new byte[] {'M', 'M', 0, 42, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 8});

        List<?> names =
                (List<?>) analyse(endless).signal(SignalKind.METADATA).facts().get("software");
        assertThat((String) names.get(0)).hasSize(80);
        assertThat(analyse(nonsense).signal(SignalKind.METADATA).applicable()).isTrue();
    }

    @Test
    void a_truncated_file_is_refused() {
        byte[] half = Arrays.copyOf(GENUINE, GENUINE.length / 2);

        assertThatThrownBy(() -> analyse(half)).isInstanceOf(EvidenceRefused.class);
        assertThatThrownBy(() -> analyse(new byte[0])).isInstanceOf(EvidenceRefused.class);
    }

    @Test
    void coloured_stripes_all_over_the_picture_are_those_of_a_screen() throws EvidenceRefused {
        assertThat(value(Jpeg.encode(moire(0.11, 0.05), 0.92), SignalKind.SCREEN))
                .isGreaterThan(0.5);
        assertThat(value(GENUINE, SignalKind.SCREEN)).isLessThan(0.1);
    }

    @Test
    void grey_stripes_may_be_print_and_say_nothing_of_a_screen() throws EvidenceRefused {
        assertThat(value(Jpeg.encode(striped(0.11, 0.05, false), 0.92), SignalKind.SCREEN))
                .isLessThan(0.1);
    }

    @Test
    void a_turned_lattice_of_dots_is_that_of_a_printing_machine() throws EvidenceRefused {
        byte[] printed = Jpeg.encode(striped(0.17, 0.17, true), 0.92);

        assertThat(value(printed, SignalKind.HALFTONE)).isGreaterThan(0.5);
        assertThat(value(printed, SignalKind.SCREEN)).isLessThan(0.2);
        assertThat(value(GENUINE, SignalKind.HALFTONE)).isLessThan(0.1);
    }

    @Test
    void stripes_that_nothing_crosses_are_no_dots() throws EvidenceRefused {
        assertThat(value(Jpeg.encode(striped(0.17, 0.17, false), 0.92), SignalKind.HALFTONE))
                .isLessThan(0.1);
    }

    private List<String> findings(byte[] file) throws EvidenceRefused {
        List<?> codes =
                (List<?>) analyse(file).signal(SignalKind.METADATA).facts().get("findings");
        return codes.stream().map(String::valueOf).toList();
    }

    /** The scene, and in its middle a part of it with other noise than the scene's 3 levels. */
    private static BufferedImage withNoisyPart(double noise) {
        BufferedImage edited = EditedPictures.copy(SCENE, 0, 0, 720, 540);
        BufferedImage noisy = EditedPictures.scene(720, 540, noise, 1);
        EditedPictures.paste(edited, EditedPictures.copy(noisy, 320, 240, 160, 120), 320, 240);
        return edited;
    }

    /** A wave of the given cycles a pixel, in red and blue by turns. */
    private static BufferedImage moire(double across, double down) {
        BufferedImage image = EditedPictures.copy(SCENE, 0, 0, 720, 540);
        for (int y = 0; y < 540; y++) {
            for (int x = 0; x < 720; x++) {
                int wave = (int) (14 * Math.sin(2 * Math.PI * (across * x + down * y)));
                int rgb = image.getRGB(x, y);
                int red = Math.max(0, Math.min(255, (rgb >> 16 & 0xFF) + wave));
                int blue = Math.max(0, Math.min(255, (rgb & 0xFF) - wave));
                image.setRGB(x, y, red << 16 | (rgb & 0xFF00) | blue);
            }
        }
        return image;
    }

    /** Waves of the given cycles a pixel; crossed ones make dots. */
    private static BufferedImage striped(double across, double down, boolean crossed) {
        BufferedImage image = EditedPictures.copy(SCENE, 0, 0, 720, 540);
        for (int y = 0; y < 540; y++) {
            for (int x = 0; x < 720; x++) {
                double wave = 14 * Math.sin(2 * Math.PI * (across * x + down * y));
                double other = crossed ? 14 * Math.sin(2 * Math.PI * (-down * x + across * y)) : 0;
                int rgb = image.getRGB(x, y);
                int green = Math.max(0, Math.min(255, (rgb >> 8 & 0xFF) + (int) (wave + other)));
                image.setRGB(x, y, green << 16 | green << 8 | green);
            }
        }
        return image;
    }
}
