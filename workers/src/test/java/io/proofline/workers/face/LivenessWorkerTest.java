package io.proofline.workers.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.specimens.people.Person;
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
                .containsKeys("live_probability", "context_share", "face_share", "quality")
                .containsEntry("faces", 1);
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
        UnusableEvidence unusable =
                catchThrowableOfType(UnusableEvidence.class, () -> job(selfie).handledBy(WORKER));
        assertThat(unusable).isNotNull();
        assertThat(unusable.errorCode()).isEqualTo(BusinessErrors.NO_FACE);
        return unusable.report().result().reasons().stream().map(Reason::code).toList();
    }

    private static PictureJob job(byte[] selfie) {
        return new PictureJob(Map.of(EvidenceKind.SELFIE, selfie));
    }
}
