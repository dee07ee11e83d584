package io.proofline.vision.liveness.active;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceReading;
import io.proofline.vision.face.FaceVector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceIdentityTest {

    private static final FaceVector.Raw PERSON = face(4, 1, 0);
    private static final FaceVector.Raw STRANGER = face(4, 0, 1);

    @Test
    void the_two_least_alike_say_whether_the_face_changes() {
        assertThat(new FaceIdentity(List.of(PERSON, PERSON, STRANGER)).constancy())
                .hasValue(0);
    }

    @Test
    void a_blurred_frame_spoils_the_comparison_with_the_selfie_little() {
        FaceVector.Raw blurred = face(1, 1, 2);

        assertThat(new FaceIdentity(List.of(PERSON, blurred, PERSON))
                        .similarityTo(selfie(PERSON))
                        .orElseThrow())
                .isCloseTo(1, within(0.01));
    }

    @Test
    void without_a_face_there_is_nothing_to_compare() {
        assertThat(new FaceIdentity(List.of()).constancy()).isEmpty();
        assertThat(new FaceIdentity(List.of()).similarityTo(selfie(PERSON))).isEmpty();
        assertThat(new FaceIdentity(List.of(PERSON)).similarityTo(Optional.empty()))
                .isEmpty();
    }

    private static Optional<FaceDescription> selfie(FaceVector.Raw face) {
        return Optional.of(new FaceDescription(FaceReading.none(), Optional.of(face.direction()), face.length()));
    }

    private static FaceVector.Raw face(double strength, float first, float second) {
        float length = (float) Math.hypot(first, second);
        return new FaceVector.Raw(new FaceVector(new float[] {first / length, second / length}), strength);
    }
}
