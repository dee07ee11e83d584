package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceMatcherTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final FaceMatcher MATCHER = new FaceMatcher(CATALOGUE);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void one_person_on_two_photographs_is_alike() throws EvidenceRefused {
        FaceComparison comparison = MATCHER.compare(jpeg(People.REDHEAD_LAUGHING), jpeg(People.REDHEAD_INDOORS));

        assertThat(comparison.similarity().orElseThrow()).isGreaterThan(0.5);
        assertThat(comparison.score()).isEqualTo(comparison.similarity());
    }

    @ParameterizedTest
    @EnumSource(names = {"BLONDE", "WOMAN_IN_GREEN"})
    void other_people_are_not(People other) throws EvidenceRefused {
        FaceComparison comparison = MATCHER.compare(jpeg(People.REDHEAD_INDOORS), jpeg(other));

        assertThat(comparison.similarity().orElseThrow()).isLessThan(0.35);
        assertThat(comparison.score().orElseThrow()).isBetween(0.0, 0.35);
    }

    @Test
    void a_picture_is_like_itself_and_the_order_does_not_matter() {
        try (Picture one = People.REDHEAD_LAUGHING.portrait();
                Picture other = People.REDHEAD_INDOORS.portrait()) {
            assertThat(similarity(one, one)).isCloseTo(1, within(1e-5));
            assertThat(similarity(one, other)).isCloseTo(similarity(other, one), within(1e-6));
        }
    }

    @Test
    void a_small_copy_of_a_portrait_is_still_alike() {
        try (Picture selfie = People.REDHEAD_INDOORS.around(2.7);
                Picture portrait = People.REDHEAD_INDOORS.portrait();
                Picture printed = Darkroom.reduced(portrait, 0.3)) {
            assertThat(similarity(selfie, printed)).isGreaterThan(0.7);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REDHEAD_INDOORS", "WOMAN_IN_GREEN"})
    void what_is_painted_over_is_occluded(People person) {
        try (Picture portrait = person.portrait()) {
            FaceDescription bare = MATCHER.describe(portrait);
            Region mouthAndChin =
                    bare.reading().face().orElseThrow().landmarks().bounds(3, 13);
            try (Picture masked = Darkroom.covered(portrait, mouthAndChin)) {
                assertThat(bare.reading().issues()).doesNotContain(FaceIssue.OCCLUDED);
                assertThat(MATCHER.describe(masked).reading().issues())
                        .containsAnyOf(FaceIssue.OCCLUDED, FaceIssue.NONE_FOUND);
            }
        }
    }

    @Test
    void without_a_face_there_is_no_similarity_but_a_reason() {
        try (Picture selfie = People.BLONDE.portrait();
                Picture empty = Darkroom.empty(400, 500)) {
            FaceComparison comparison = MATCHER.compare(selfie, empty);

            assertThat(comparison.similarity()).isEmpty();
            assertThat(comparison.score()).isEmpty();
            assertThat(comparison.portrait().issues()).containsExactly(FaceIssue.NONE_FOUND);
            assertThat(comparison.selfie().issues()).isEmpty();
        }
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> MATCHER.compare(new byte[] {1, 2, 3}, jpeg(People.BLONDE)));
    }

    @Test
    void many_threads_get_the_same_answer() {
        try (Picture one = People.REDHEAD_LAUGHING.portrait();
                Picture other = People.REDHEAD_INDOORS.portrait()) {
            double alone = similarity(one, other);

            assertThat(IntStream.range(0, 8).parallel().mapToDouble(i -> similarity(one, other)))
                    .containsOnly(alone);
        }
    }

    @Test
    void the_engine_names_every_model_that_was_used() {
        assertThat(MATCHER.engine().models())
                .containsOnlyKeys(
                        "fr_detect.onnx", "fr_landmark.onnx", "fr_pose.onnx", "fr_eye.onnx", "fr_feature.onnx");
    }

    private static double similarity(Picture one, Picture other) {
        return MATCHER.compare(one, other).similarity().orElseThrow();
    }

    private static byte[] jpeg(People person) {
        try (Picture portrait = person.portrait()) {
            return portrait.toJpeg(92);
        }
    }
}
