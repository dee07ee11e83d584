package io.proofline.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceIssue;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LivenessAnalyzerTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();

    private final LivenessAnalyzer analyzer = new LivenessAnalyzer(CATALOGUE);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void a_face_with_its_surroundings_passes_for_living() throws EvidenceRefused {
        try (Picture picture = People.REDHEAD_LAUGHING.around(3)) {
            LivenessReading reading = analyzer.analyse(picture.toJpeg(95));

            assertThat(reading.liveProbability().orElseThrow()).isBetween(0.8, 1.0);
            assertThat(reading.contextShare()).isBetween(0.9, 1.0);
            assertThat(reading.face().share()).isBetween(0.08, 0.2);
        }
    }

    @Test
    void a_tight_crop_is_told_by_its_share_of_context() {
        try (Picture picture = People.REDHEAD_INDOORS.around(1.35)) {
            LivenessReading reading = analyzer.analyse(picture);

            assertThat(reading.contextShare()).isBetween(0.4, 0.6);
            assertThat(reading.liveProbability().orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_small_copy_with_a_frame_around_it_is_less_alive_than_the_original() {
        try (Picture living = People.REDHEAD_LAUGHING.around(3);
                Picture head = People.REDHEAD_LAUGHING.around(1.3);
                Picture shown = Darkroom.laidOn(900, 900, 300, new int[] {300}, head)) {
            double original = analyzer.analyse(living).liveProbability().orElseThrow();

            assertThat(analyzer.analyse(shown).liveProbability().orElseThrow()).isLessThan(original - 0.3);
        }
    }

    @Test
    void without_a_face_nothing_is_said() {
        try (Picture empty = Darkroom.empty(640, 480)) {
            LivenessReading reading = analyzer.analyse(empty);

            assertThat(reading.liveProbability()).isEmpty();
            assertThat(reading.face().issues()).containsExactly(FaceIssue.NONE_FOUND);
        }
    }

    @Test
    void the_engine_names_the_liveness_model() {
        assertThat(analyzer.engine().models()).containsKeys("fr_liveness.onnx", "fr_eye.onnx");
    }
}
