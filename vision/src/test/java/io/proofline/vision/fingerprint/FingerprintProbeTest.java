package io.proofline.vision.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.finger.Finger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintProbeTest {

    private static final FingerprintReader READER = new FingerprintReader();
    private static final Map<Integer, Fingerprint> PRESSED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_finger_pressed_twice_matches_itself_turned_and_shifted(int number) {
        FingerprintComparison comparison =
                compare(pressed(number), read(Finger.number(number).impression(2, 12, 9, -14)));

        assertThat(comparison.score()).isGreaterThan(FingerprintComparison.USUAL_THRESHOLD);
        assertThat(comparison.estimatedFmr()).isLessThan(1e-4);
    }

    @Test
    void two_fingers_do_not_match() {
        List<Fingerprint> fingers =
                IntStream.range(1, 5).mapToObj(FingerprintProbeTest::pressed).toList();

        for (Fingerprint one : fingers) {
            for (Fingerprint other : fingers) {
                if (one != other) {
                    assertThat(compare(one, other).score()).isLessThan(FingerprintComparison.USUAL_THRESHOLD);
                }
            }
        }
    }

    @Test
    void a_finger_is_found_among_others_and_nobody_is_where_it_is_not() {
        List<Map.Entry<Integer, Fingerprint>> gallery = IntStream.range(1, 5)
                .mapToObj(number -> Map.entry(number, pressed(number)))
                .toList();
        FingerprintProbe known = new FingerprintProbe(read(Finger.number(3).impression(99, -8, 6, 6)));
        FingerprintProbe unknown = new FingerprintProbe(read(Finger.number(20).impression(98, 0, 0, 0)));

        assertThat(known.search(gallery, FingerprintComparison.USUAL_THRESHOLD, 3))
                .extracting(FingerprintProbe.Candidate::key)
                .containsExactly(3);
        assertThat(unknown.search(gallery, FingerprintComparison.USUAL_THRESHOLD, 3))
                .isEmpty();
        assertThat(known.search(gallery, 0, 3)).hasSize(3);
    }

    @Test
    void a_stored_template_compares_like_the_picture_it_came_from() {
        Fingerprint taken = pressed(1);
        Fingerprint stored = Fingerprint.ofBytes(taken.toBytes());
        Fingerprint again = read(Finger.number(1).impression(2, 5, 0, 0));

        assertThat(compare(stored, again)).isEqualTo(compare(taken, again));
    }

    @Test
    void bytes_that_are_no_template_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.ofBytes(new byte[] {1, 2, 3}));
    }

    @Test
    void an_empty_surface_is_a_failure_to_enrol() {
        BufferedImage empty = new BufferedImage(320, 400, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(read(empty).enrollable()).isFalse();
        assertThat(pressed(1).enrollable()).isTrue();
    }

    @Test
    void the_published_scale_gives_ten_times_fewer_strangers_every_ten_points() {
        assertThat(new FingerprintComparison(40).estimatedFmr()).isEqualTo(1e-4);
        assertThat(new FingerprintComparison(50).estimatedFmr()).isEqualTo(1e-5);
        assertThat(new FingerprintComparison(0).estimatedFmr()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 249, 2001, -500, Double.NaN})
    void a_resolution_out_of_range_is_refused(double dpi) {
        byte[] picture = png(Finger.number(1).impression(1, 0, 0, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> READER.read(picture, dpi));
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatThrownBy(() -> READER.read("ridges".getBytes(StandardCharsets.UTF_8), 500))
                .isInstanceOf(EvidenceRefused.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {250, 2000})
    void an_unlikely_resolution_is_read_without_harm(double dpi) throws EvidenceRefused {
        assertThat(READER.read(png(Finger.number(1).impression(1, 0, 0, 0)), dpi)
                        .selfScore())
                .isNotNegative();
    }

    private static FingerprintComparison compare(Fingerprint one, Fingerprint other) {
        return new FingerprintProbe(one).compare(other);
    }

    private static Fingerprint pressed(int number) {
        return PRESSED.computeIfAbsent(number, key -> read(Finger.number(key).impression(key, 0, 0, 0)));
    }

    private static Fingerprint read(BufferedImage impression) {
        try {
            return READER.read(png(impression), Finger.DPI);
        } catch (EvidenceRefused refused) {
            throw new AssertionError(refused);
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", encoded);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return encoded.toByteArray();
    }
}
