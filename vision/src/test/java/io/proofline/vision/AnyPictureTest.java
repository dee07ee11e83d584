package io.proofline.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.randu;

import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.liveness.LivenessReading;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Analyses answer for any picture that the decoder lets through: thin, tiny, noisy, or with a face at its edge. */
class AnyPictureTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final LivenessAnalyzer LIVENESS = new LivenessAnalyzer(CATALOGUE);
    private static final FaceMatcher MATCHER = new FaceMatcher(CATALOGUE);
    private static final PortraitExtractor PORTRAITS = new PortraitExtractor(CATALOGUE);
    private static final Picture PERSON = People.BLONDE.around(2.5);

    @Property(tries = 10)
    void noise_of_any_size_is_answered(
            @ForAll @IntRange(min = 16, max = 700) int width, @ForAll @IntRange(min = 16, max = 700) int height) {
        try (Picture noise = noise(width, height)) {
            assertThatItIsAnswered(noise);
        }
    }

    @Property(tries = 10)
    void a_face_that_the_edge_cuts_is_answered(
            @ForAll @DoubleRange(min = 0, max = 0.6) double left,
            @ForAll @DoubleRange(min = 0, max = 0.6) double top,
            @ForAll @DoubleRange(min = 0.1, max = 1) double factor) {
        int x = (int) (left * PERSON.width());
        int y = (int) (top * PERSON.height());
        try (Rect area = new Rect(x, y, PERSON.width() - x, PERSON.height() - y);
                Picture cut = PERSON.crop(area);
                Picture small = Darkroom.reduced(cut, factor)) {
            assertThatItIsAnswered(small);
        }
    }

    private static void assertThatItIsAnswered(Picture picture) {
        LivenessReading reading = LIVENESS.analyse(picture);
        boolean face = reading.face().face().isPresent();

        assertThat(reading.liveProbability().isPresent()).isEqualTo(face);
        assertThat(reading.liveProbability().orElse(0)).isBetween(0.0, 1.0);
        assertThat(reading.contextShare()).isBetween(0.0, 1.0);
        assertThat(MATCHER.describe(picture).vector().isPresent()).isEqualTo(face);
        // A page lies upright and whole already; a selfie is also turned and padded until a face shows.
        assertThat(face || PORTRAITS.extract(picture).isEmpty()).isTrue();
    }

    private static Picture noise(int width, int height) {
        return NativeScope.picture(() -> {
            Mat mat = new Mat(height, width, CV_8UC3);
            randu(mat, new Mat(new double[] {0}), new Mat(new double[] {255}));
            return mat;
        });
    }
}
