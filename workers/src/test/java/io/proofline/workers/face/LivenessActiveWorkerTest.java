package io.proofline.workers.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.specimens.clip.ClipFormat;
import io.proofline.specimens.clip.HeldPhotograph;
import io.proofline.specimens.clip.Motion;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import io.proofline.vision.liveness.active.ActiveLivenessAnalyzer;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.video.VideoLimits;
import io.proofline.workers.loop.PictureJob;
import io.proofline.workers.loop.UnusableEvidence;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LivenessActiveWorkerTest {

    private static final Instant TOLD = Instant.parse("2026-11-21T08:12:04Z");
    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final LivenessActiveWorker WORKER =
            new LivenessActiveWorker(new ActiveLivenessAnalyzer(CATALOGUE, VideoLimits.LIVENESS));
    private static final byte[] WAVED = film(Portraits.selfie(Person.FREYA), Motion.WAVED);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void a_photograph_that_is_waved_fails_with_every_part_as_a_fact_and_pictures_for_a_person()
            throws UnusableEvidence {
        CheckReport report = job(WAVED, Person.FREYA, 20).handledBy(WORKER);
        CheckResult result = report.result();

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.score()).isZero();
        assertThat(codes(result))
                .contains(ReasonCodes.VIDEO_PLANAR_MOTION, ReasonCodes.CHALLENGE_NOT_MET)
                .doesNotContain(ReasonCodes.VIDEO_REPLAYED);
        assertThat(result.facts())
                .containsEntry("active_score", 0.0)
                .containsEntry("cuts", 0)
                .containsKeys("blink_score", "movement_score", "planarity", "selfie_similarity", "constancy", "hints");
        assertThat(result.facts().get("steps"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(Map.of("step", "turn_left", "asked_at", 0.0, "done", false));
        assertThat(report.artifacts())
                .isNotEmpty()
                .extracting(Artifact::kind)
                .containsOnly(EvidenceKind.LIVENESS_FRAME);
        assertThat((List<?>) result.facts().get("frames")).hasSameSizeAs(report.artifacts());
    }

    @Test
    void a_video_of_somebody_else_than_the_selfie_is_told() throws UnusableEvidence {
        byte[] still = film(Portraits.selfie(Person.FREYA), Motion.STILL);
        CheckResult own = job(still, Person.FREYA, 20).handledBy(WORKER).result();
        CheckResult others = job(still, Person.MEI, 20).handledBy(WORKER).result();

        assertThat(codes(own)).doesNotContain(ReasonCodes.VIDEO_FACE_DIFFERS);
        assertThat(codes(others)).contains(ReasonCodes.VIDEO_FACE_DIFFERS);
    }

    @Test
    void a_video_that_is_longer_than_the_time_for_it_was_recorded_before() throws UnusableEvidence {
        CheckResult result = job(WAVED, Person.FREYA, 1).handledBy(WORKER).result();

        assertThat(result.reasons())
                .filteredOn(reason -> reason.code().equals(ReasonCodes.VIDEO_REPLAYED))
                .singleElement()
                .satisfies(reason -> assertThat(reason.data()).containsEntry("time_to_answer", 1.0));
    }

    @Test
    void a_video_without_a_face_asks_for_another() {
        byte[] nobody = film(new BufferedImage(400, 500, BufferedImage.TYPE_3BYTE_BGR), Motion.WAVED);

        UnusableEvidence unusable = catchThrowableOfType(
                UnusableEvidence.class, () -> job(nobody, Person.FREYA, 20).handledBy(WORKER));

        assertThat(unusable.errorCode()).isEqualTo(BusinessErrors.NO_FACE);
        assertThat(codes(unusable.report().result())).contains(ReasonCodes.NO_FACE);
    }

    @Test
    void a_video_that_cannot_be_decoded_any_more_is_a_technical_failure() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> job(Arrays.copyOf(WAVED, 3000), Person.FREYA, 20).handledBy(WORKER))
                .withMessageContaining("video_unreadable");
    }

    private static PictureJob job(byte[] video, Person selfie, int secondsToAnswer) {
        LivenessChallenge challenge = new LivenessChallenge(
                List.of(ChallengeStep.TURN_LEFT, ChallengeStep.BLINK_TWICE),
                Duration.ofMillis(1500),
                TOLD,
                TOLD.plusSeconds(secondsToAnswer));
        return new PictureJob(Map.of(EvidenceKind.SELFIE, Snapshots.selfie(selfie), EvidenceKind.LIVENESS_VIDEO, video))
                .with(EvidenceKind.LIVENESS_VIDEO, challenge.attributes());
    }

    private static byte[] film(BufferedImage picture, Motion motion) {
        return new HeldPhotograph(picture, 640, 480).moved(motion, 3.4).encode(ClipFormat.WEBM);
    }

    private static List<String> codes(CheckResult result) {
        return result.reasons().stream().map(Reason::code).toList();
    }
}
