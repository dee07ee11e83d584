package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaceDetectorTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();

    private final FaceDetector detector = new FaceDetector(CATALOGUE);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 3", "4, 4", "5, 5", "6, 4"})
    void everybody_in_a_group_is_found_once(int photograph, int people) {
        try (Picture group = People.photograph(photograph)) {
            List<FaceBox> faces = detector.detect(group);

            assertThat(faces.stream().filter(face -> face.region().width() > 100))
                    .hasSize(people);
        }
    }

    @Test
    void of_sure_faces_the_largest_comes_first() {
        try (Picture group = People.photograph(5)) {
            assertThat(detector.detect(group))
                    .filteredOn(face -> face.confidence() >= 0.95)
                    .extracting(face -> face.region().area())
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    @ParameterizedTest
    @EnumSource(People.class)
    void a_face_is_found_where_it_is(People person) {
        try (Picture picture = person.around(3)) {
            FaceBox face = detector.detect(picture).get(0);

            assertThat(face.region().width())
                    .isBetween(person.face().width() * 0.8, person.face().width() * 1.2);
            assertThat(face.confidence()).isBetween(0.65, 1.0);
        }
    }

    @ParameterizedTest
    @EnumSource(value = People.class, names = "PROFILE", mode = EnumSource.Mode.EXCLUDE)
    void a_face_that_fills_the_picture_is_found(People person) {
        try (Picture tight = person.around(1.05)) {
            assertThat(detector.detect(tight)).hasSize(1);
        }
    }

    @Test
    void a_face_that_is_small_in_a_large_picture_is_found_in_a_part_of_it() {
        try (Picture portrait = People.REDHEAD_INDOORS.portrait();
                Picture small = Darkroom.reduced(portrait, 0.35);
                Picture large = Darkroom.laidOn(3000, 2250, 1400, new int[] {1900}, small)) {
            assertThat(detector.detect(large))
                    .singleElement()
                    .satisfies(face -> assertThat(face.region().centreX()).isBetween(1900.0, 1900.0 + small.width()));
        }
    }

    @Test
    void an_empty_picture_has_no_face() {
        try (Picture empty = Darkroom.empty(800, 600)) {
            assertThat(detector.detect(empty)).isEmpty();
        }
    }
}
