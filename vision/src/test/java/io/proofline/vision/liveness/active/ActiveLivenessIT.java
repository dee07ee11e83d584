package io.proofline.vision.liveness.active;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.specimens.clip.ClipFormat;
import io.proofline.specimens.clip.HeldPhotograph;
import io.proofline.specimens.clip.Motion;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import io.proofline.vision.liveness.active.FaceEvent.Kind;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.video.VideoLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActiveLivenessIT {

    private static final Path DATA = Path.of("../../shared/data");
    private static final ModelCatalogue MODELS = ModelCatalogue.shipped();
    private static final List<ChallengeStep> ASKED =
            List.of(ChallengeStep.TURN_LEFT, ChallengeStep.TURN_RIGHT, ChallengeStep.BLINK_TWICE);

    @AfterAll
    static void closeModels() {
        MODELS.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Motion.class,
            names = {"WAVED", "TURNED", "TILTED", "ZOOMED"})
    void a_photograph_that_is_moved_gives_itself_away_as_flat(Motion motion) throws EvidenceRefused {
        ActiveLivenessReading reading = analyse(moved(motion));

        assertThat(reading.planarity().orElseThrow()).isGreaterThan(0.9);
        assertThat(reading.findings()).contains(VideoFinding.PLANAR_MOTION, VideoFinding.CHALLENGE_NOT_MET);
        assertThat(reading.frames()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Motion.class,
            names = {"STILL", "BENT"})
    void a_photograph_that_is_held_still_or_bent_does_not_do_what_is_asked(Motion motion) throws EvidenceRefused {
        ActiveLivenessReading reading = analyse(moved(motion));

        assertThat(reading.score().orElseThrow()).isZero();
        assertThat(reading.findings()).contains(VideoFinding.CHALLENGE_NOT_MET);
    }

    @Test
    void what_is_no_video_is_refused() {
        assertThatThrownBy(() -> analyse(new byte[2000]))
                .isInstanceOfSatisfying(EvidenceRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("video_type_unsupported"));
    }

    @Test
    void a_person_who_turns_is_found_to_turn_and_not_to_be_flat() throws IOException, EvidenceRefused {
        Path clip = DATA.resolve("videos/real.mov");
        assumeThat(clip).as("evaluation data").exists();

        ActiveLivenessReading reading = analyser()
                .analyse(
                        Files.readAllBytes(clip),
                        List.of(ChallengeStep.TURN_RIGHT, ChallengeStep.TURN_LEFT),
                        Optional.empty());

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.movementScore()).hasValue(1);
        assertThat(reading.events()).extracting(FaceEvent::kind).contains(Kind.TURN_IMAGE_LEFT);
    }

    @Test
    void a_telephone_that_shows_a_person_is_found_flat() throws IOException, EvidenceRefused {
        Path clip = DATA.resolve("spoof/ZubairCracksCode+anit-spoofing/videos/fake.mp4");
        assumeThat(clip).as("evaluation data").exists();

        ActiveLivenessReading reading = analyser().analyse(Files.readAllBytes(clip), List.of(), Optional.empty());

        assertThat(reading.findings()).contains(VideoFinding.PLANAR_MOTION);
    }

    private static byte[] moved(Motion motion) {
        return new HeldPhotograph(Portraits.selfie(Person.MEI), 480, 360)
                .moved(motion, 3.4)
                .encode(ClipFormat.WEBM);
    }

    private static ActiveLivenessReading analyse(byte[] video) throws EvidenceRefused {
        return analyser().analyse(video, ASKED, Optional.empty());
    }

    private static ActiveLivenessAnalyzer analyser() {
        return new ActiveLivenessAnalyzer(MODELS, VideoLimits.LIVENESS.lasting(3, 20));
    }
}
