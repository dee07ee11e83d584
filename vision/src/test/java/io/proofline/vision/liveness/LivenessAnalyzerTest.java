package io.proofline.vision.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.attack.AttackSpecies;
import io.proofline.specimens.attack.Retake;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import io.proofline.vision.face.FaceIssue;
import io.proofline.vision.face.FaceLimits;
import io.proofline.vision.face.FaceReader;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivenessAnalyzerTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final double SCALE = 0.6;

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
            assertThat(reading.assessment().orElseThrow().type()).isEqualTo(SpoofType.NONE);
            assertThat(reading.contextShare()).isBetween(0.9, 1.0);
            assertThat(reading.framed()).isTrue();
            assertThat(reading.face().share()).isBetween(0.08, 0.2);
        }
    }

    @Test
    void a_tight_crop_has_a_score_but_is_no_answer() {
        try (Picture picture = People.REDHEAD_INDOORS.around(1.35)) {
            LivenessReading reading = analyzer.analyse(picture);

            assertThat(reading.contextShare()).isBetween(0.4, 0.6);
            assertThat(reading.framed()).isFalse();
            assertThat(reading.liveProbability().orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FREYA", "NADIA", "SALMA", "CLARA"})
    void a_screen_that_shows_somebody_is_told_from_them(Person person) throws EvidenceRefused {
        SpoofAssessment living = assess(Retake.genuine(Portraits.selfie(person), SCALE, 1));
        SpoofAssessment near = assess(Retake.attack(Portraits.selfie(person), AttackSpecies.SCREEN, -0.15, SCALE, 5));
        SpoofAssessment far = assess(Retake.attack(Portraits.selfie(person), AttackSpecies.SCREEN, 0.15, SCALE, 5));

        assertThat(living.live()).isGreaterThan(SpoofAssessment.THRESHOLD);
        assertThat(near.live()).isLessThan(SpoofAssessment.THRESHOLD);
        assertThat(far.live()).isLessThan(SpoofAssessment.THRESHOLD);
        assertThat(far.type()).isEqualTo(SpoofType.SCREEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"FREYA", "NADIA", "SALMA", "CLARA"})
    void a_print_with_its_margin_in_view_is_less_alive_than_who_is_on_it(Person person) throws EvidenceRefused {
        double living =
                assess(Retake.genuine(Portraits.selfie(person), SCALE, 1)).live();

        double print = assess(Retake.attack(Portraits.selfie(person), AttackSpecies.PRINT, 0.15, SCALE, 5))
                .live();

        assertThat(print).isLessThan(SpoofAssessment.THRESHOLD).isLessThan(living - 0.3);
    }

    @Test
    void the_shares_of_living_screen_and_paper_make_one() throws EvidenceRefused {
        SpoofAssessment found = assess(Retake.attack(Portraits.selfie(Person.CLARA), AttackSpecies.PRINT, 0, SCALE, 2));

        assertThat(found.live() + found.screen() + found.paper()).isBetween(0.999, 1.001);
        assertThat(found.figures())
                .allSatisfy((name, figure) -> assertThat(figure).isFinite());
    }

    @Test
    void a_reading_made_before_is_used() {
        try (Picture picture = People.REDHEAD_LAUGHING.around(3)) {
            FaceReader reader = new FaceReader(CATALOGUE, FaceLimits.STANDARD);

            assertThat(analyzer.analyse(picture, reader.read(picture)).liveProbability())
                    .isEqualTo(analyzer.analyse(picture).liveProbability());
        }
    }

    @Test
    void without_a_face_nothing_is_said() {
        try (Picture empty = Darkroom.empty(640, 480)) {
            LivenessReading reading = analyzer.analyse(empty);

            assertThat(reading.liveProbability()).isEmpty();
            assertThat(reading.framed()).isFalse();
            assertThat(reading.face().issues()).containsExactly(FaceIssue.NONE_FOUND);
        }
    }

    @Test
    void the_engine_names_the_liveness_model() {
        assertThat(analyzer.engine().models()).containsKeys("fr_liveness.onnx", "fr_eye.onnx");
    }

    private SpoofAssessment assess(byte[] file) throws EvidenceRefused {
        return analyzer.analyse(file).assessment().orElseThrow();
    }
}
