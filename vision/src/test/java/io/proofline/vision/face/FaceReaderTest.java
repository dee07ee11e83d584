package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofline.contract.check.ReasonCodes;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.QuarterTurn;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceReaderTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();

    private final FaceReader reader = new FaceReader(CATALOGUE, FaceLimits.STANDARD);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void a_good_face_has_no_issues() {
        try (Picture selfie = People.REDHEAD_INDOORS.portrait()) {
            FaceReading reading = reader.read(selfie);

            assertThat(reading.issues()).isEmpty();
            assertThat(reading.count()).isEqualTo(1);
            assertThat(reading.share()).isBetween(0.2, 0.5);
            assertThat(reading.qualityFacts())
                    .containsEntry("single_face_present", true)
                    .containsKeys(
                            "head_pose",
                            "sharpness",
                            "luminance_mean",
                            "illumination_uniformity",
                            "background_uniformity",
                            "inter_eye_distance",
                            "eyes_open",
                            "landmark_unrest");
        }
    }

    @Test
    void no_face_is_an_issue_of_its_own() {
        try (Picture empty = Darkroom.empty(400, 400)) {
            FaceReading reading = reader.read(empty);

            assertThat(reading.face()).isEmpty();
            assertThat(reading.issues())
                    .singleElement()
                    .extracting(FaceIssue::reasonCode)
                    .isEqualTo(ReasonCodes.NO_FACE);
            assertThat(reading.qualityFacts()).isEmpty();
        }
    }

    @Test
    void a_second_person_is_seen() {
        try (Picture one = People.REDHEAD_INDOORS.portrait();
                Picture other = People.BLONDE.portrait();
                Picture both = Darkroom.laidOn(1200, 700, 50, new int[] {50, 650}, one, other)) {
            assertThat(reader.read(both).issues()).containsExactly(FaceIssue.SEVERAL);
        }
    }

    @Test
    void a_far_smaller_face_behind_is_no_second_person() {
        try (Picture one = People.REDHEAD_INDOORS.portrait();
                Picture other = People.BLONDE.portrait();
                Picture behind = Darkroom.reduced(other, 0.3);
                Picture both = Darkroom.laidOn(1200, 700, 50, new int[] {50, 850}, one, behind)) {
            FaceReading reading = reader.read(both);

            assertThat(reading.count()).isEqualTo(2);
            assertThat(reading.issues()).isEmpty();
        }
    }

    @Test
    void a_face_of_few_pixels_is_small() {
        try (Picture portrait = People.BLONDE.portrait();
                Picture small = Darkroom.reduced(portrait, 0.15)) {
            assertThat(reader.read(small).issues()).contains(FaceIssue.SMALL);
        }
    }

    @Test
    void a_blurred_face_is_blurred() {
        try (Picture portrait = People.REDHEAD_INDOORS.portrait();
                Picture blurred = Darkroom.blurred(portrait, 9)) {
            assertThat(reader.read(blurred).issues()).containsExactly(FaceIssue.BLURRED);
        }
    }

    @Test
    void a_dark_face_is_dark() {
        try (Picture portrait = People.BLONDE.portrait();
                Picture dark = Darkroom.darkened(portrait, 0.2)) {
            assertThat(reader.read(dark).issues()).contains(FaceIssue.DARK);
        }
    }

    @Test
    void a_profile_is_turned_and_its_mirror_image_the_other_way() {
        try (Picture profile = People.PROFILE.around(2.2);
                Picture mirrored = Darkroom.mirrored(profile)) {
            FaceReading reading = reader.read(profile);

            assertThat(reading.issues()).contains(FaceIssue.TURNED);
            assertThat(yaw(reading)).isGreaterThan(40);
            assertThat(yaw(reader.read(mirrored))).isLessThan(-40);
        }
    }

    @ParameterizedTest
    @EnumSource(QuarterTurn.class)
    void a_picture_that_lies_on_its_side_is_read_all_the_same(QuarterTurn turn) {
        try (Picture portrait = People.REDHEAD_INDOORS.around(2.5);
                Picture lying = turn.of(portrait)) {
            FaceReading straight = reader.read(portrait);
            FaceReading turned = reader.read(lying);

            assertThat((turned.turn().degrees() + turn.degrees()) % 360).isZero();
            assertThat(turned.issues()).isEmpty();
            Region there = back(turn, box(straight), portrait);
            assertThat(box(turned).overlap(there)).isGreaterThan(0.9);
        }
    }

    @Test
    void a_face_that_the_picture_cuts_is_cut_off() {
        try (Picture portrait = People.BLONDE.portrait();
                Rect upperPart = new Rect(0, 0, portrait.width(), (int) (portrait.height() * 0.62));
                Picture cut = portrait.crop(upperPart)) {
            assertThat(reader.read(cut).issues()).contains(FaceIssue.CUT_OFF);
        }
    }

    @Test
    void dark_glasses_hide_the_eyes() {
        try (Picture portrait = People.REDHEAD_INDOORS.portrait()) {
            FaceLandmarks face = landmarks(portrait);
            double side = face.eyeDistance() * 0.7;
            try (Picture covered =
                    Darkroom.covered(portrait, square(face.leftEye(), side), square(face.rightEye(), side))) {
                assertThat(reader.read(covered).issues()).contains(FaceIssue.EYES_CLOSED);
            }
        }
    }

    @Test
    void light_from_one_side_is_measured() {
        try (Picture portrait = People.BLONDE.portrait();
                Picture shaded = Darkroom.shadedOnTheLeft(portrait, 0.4)) {
            assertThat(illumination(shaded)).isLessThan(illumination(portrait) / 2);
        }
    }

    @Test
    void landmarks_move_with_the_face() {
        try (Picture portrait = People.BLONDE.portrait();
                Picture shifted = Darkroom.laidOn(900, 900, 120, new int[] {200}, portrait)) {
            FaceLandmarks here = landmarks(portrait);
            FaceLandmarks there = landmarks(shifted);

            double tolerance = here.eyeDistance() * 0.12;
            assertThat(there.noseTip().x() - here.noseTip().x()).isCloseTo(200, within(tolerance));
            assertThat(there.noseTip().y() - here.noseTip().y()).isCloseTo(120, within(tolerance));
            assertThat(here.leftEye().x()).isLessThan(here.rightEye().x());
            assertThat(here.leftEye().y()).isLessThan(here.leftMouthCorner().y());
        }
    }

    private double yaw(FaceReading reading) {
        return reading.face().orElseThrow().quality().pose().yaw();
    }

    private FaceLandmarks landmarks(Picture picture) {
        return reader.read(picture).face().orElseThrow().landmarks();
    }

    private double illumination(Picture picture) {
        return reader.read(picture).face().orElseThrow().quality().illuminationUniformity();
    }

    private static Region box(FaceReading reading) {
        return reading.face().orElseThrow().box().region();
    }

    /** Where a region of the upright picture lies once that was turned. */
    private static Region back(QuarterTurn turn, Region region, Picture upright) {
        QuarterTurn undo =
                switch (turn) {
                    case RIGHT -> QuarterTurn.LEFT;
                    case LEFT -> QuarterTurn.RIGHT;
                    default -> turn;
                };
        boolean onItsSide = turn == QuarterTurn.RIGHT || turn == QuarterTurn.LEFT;
        int width = onItsSide ? upright.height() : upright.width();
        int height = onItsSide ? upright.width() : upright.height();
        return undo.back(region, width, height);
    }

    private static Region square(FaceLandmarks.Point centre, double side) {
        return new Region(centre.x() - side / 2, centre.y() - side / 2, side, side);
    }
}
