package io.proofline.workers.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.specimens.attack.AttackSpecies;
import io.proofline.specimens.attack.Retake;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.workers.loop.PictureJob;
import io.proofline.workers.loop.UnusableEvidence;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LivenessWorkerTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final LivenessWorker WORKER = new LivenessWorker(new LivenessAnalyzer(CATALOGUE));

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void a_selfie_passes_with_its_facts() throws UnusableEvidence {
        CheckResult result =
                job(Snapshots.selfie(Person.FREYA)).handledBy(WORKER).result();

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.score()).isBetween(0.8, 1.0);
        assertThat(result.facts())
                .containsKeys("live_probability", "context_share", "face_share", "quality", "signals", "network_alone")
                .containsEntry("spoof_type", "none")
                .containsEntry("faces", 1);
    }

    @Test
    void a_screen_fails_with_its_species() throws UnusableEvidence {
        byte[] attack = Retake.attack(Portraits.selfie(Person.FREYA), AttackSpecies.SCREEN, 0.15, 0.6, 5);

        CheckResult result = job(attack).handledBy(WORKER).result();

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.reasons()).extracting(Reason::code).contains(ReasonCodes.LIVENESS_LOW);
        assertThat(result.facts()).containsEntry("spoof_type", "screen");
    }

    @Test
    void a_face_that_fills_the_picture_is_no_answer_and_asks_for_another() {
        UnusableEvidence unusable = refusal(Snapshots.closeUp(Person.FREYA));

        CheckResult result = unusable.report().result();
        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
        assertThat(result.score()).isNull();
        assertThat(result.reasons()).extracting(Reason::code).contains(ReasonCodes.FACE_FRAMING);
        assertThat(result.facts()).doesNotContainKey("live_probability").containsKey("signals");
    }

    @Test
    void nobody_in_the_picture_asks_for_another() {
        assertThat(reasonsOfRefusal(Snapshots.nobody())).containsExactly(ReasonCodes.NO_FACE);
    }

    @Test
    void two_people_in_the_picture_ask_for_another() {
        assertThat(reasonsOfRefusal(Snapshots.together(Person.FREYA, Person.MEI)))
                .contains(ReasonCodes.SEVERAL_FACES);
    }

    private static Iterable<String> reasonsOfRefusal(byte[] selfie) {
        return refusal(selfie).report().result().reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private static UnusableEvidence refusal(byte[] selfie) {
        UnusableEvidence unusable =
                catchThrowableOfType(UnusableEvidence.class, () -> job(selfie).handledBy(WORKER));
        assertThat(unusable).isNotNull();
        assertThat(unusable.errorCode()).isEqualTo(BusinessErrors.NO_FACE);
        return unusable;
    }

    private static PictureJob job(byte[] selfie) {
        return new PictureJob(Map.of(EvidenceKind.SELFIE, selfie));
    }
}
