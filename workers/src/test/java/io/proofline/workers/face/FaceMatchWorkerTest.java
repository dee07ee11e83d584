package io.proofline.workers.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.face.FaceTemplate;
import io.proofline.contract.worker.BusinessErrors;
import io.proofline.specimens.people.Person;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.workers.loop.PictureJob;
import io.proofline.workers.loop.UnusableEvidence;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FaceMatchWorkerTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final FaceMatchWorker WORKER = new FaceMatchWorker(new FaceMatcher(CATALOGUE));

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void the_holder_of_the_document_passes() throws UnusableEvidence {
        CheckResult result = handle(Snapshots.selfie(Person.FREYA), Snapshots.portrait(Person.FREYA));

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.reasons()).isEmpty();
        assertThat(result.score()).isGreaterThan(0.5);
        assertThat(result.facts()).containsKeys("similarity", "selfie_quality", "portrait_quality");
        assertThat(result.engine().models()).containsKey("fr_feature.onnx");
    }

    @Test
    void the_face_that_was_matched_is_kept_as_numbers_with_the_network_that_made_them() throws UnusableEvidence {
        CheckReport first = report(Snapshots.selfie(Person.FREYA), Snapshots.portrait(Person.FREYA));
        CheckReport stranger = report(Snapshots.selfie(Person.MEI), Snapshots.portrait(Person.FREYA));

        assertThat(first.artifacts()).singleElement().satisfies(artifact -> {
            assertThat(artifact.kind()).isEqualTo(EvidenceKind.FACE_TEMPLATE);
            assertThat(artifact.mediaType()).isEqualTo(FaceTemplate.MEDIA_TYPE);
        });
        FaceTemplate face = template(first);
        assertThat(face.model()).isEqualTo(first.result().engine().models().get("fr_feature.onnx"));
        assertThat(face.cosine(face)).isCloseTo(1, within(1e-4));
        assertThat(face.cosine(template(stranger))).isLessThan(0.35);
    }

    private static FaceTemplate template(CheckReport report) {
        return FaceTemplate.ofBytes(report.artifacts().get(0).content());
    }

    @Test
    void a_stranger_fails_with_the_figure_and_the_threshold() throws UnusableEvidence {
        CheckResult result = handle(Snapshots.selfie(Person.MEI), Snapshots.portrait(Person.FREYA));

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.reasons()).extracting(Reason::code).contains(ReasonCodes.FACE_MISMATCH);
        assertThat(result.reasons().get(result.reasons().size() - 1).data()).containsKeys("similarity", "threshold");
    }

    @Test
    void a_selfie_without_a_face_has_to_be_taken_again() {
        UnusableEvidence unusable = refusal(Map.of(
                EvidenceKind.SELFIE, Snapshots.nobody(),
                EvidenceKind.DOCUMENT_PORTRAIT, Snapshots.portrait(Person.FREYA)));

        assertThat(unusable.errorCode()).isEqualTo(BusinessErrors.NO_FACE);
        assertThat(unusable.report().result().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void a_document_without_a_portrait_has_to_be_photographed_again() {
        UnusableEvidence unusable = refusal(Map.of(EvidenceKind.SELFIE, Snapshots.selfie(Person.FREYA)));

        assertThat(unusable.errorCode()).isEqualTo(BusinessErrors.UNREADABLE_DOCUMENT);
        assertThat(unusable.report().result().reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCodes.PORTRAIT_NOT_FOUND);
    }

    @Test
    void a_damaged_stored_picture_is_a_technical_failure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> handle(new byte[] {1, 2, 3}, Snapshots.portrait(Person.FREYA)))
                .withMessageContaining("cannot be decoded");
    }

    private static CheckResult handle(byte[] selfie, byte[] portrait) throws UnusableEvidence {
        return report(selfie, portrait).result();
    }

    private static CheckReport report(byte[] selfie, byte[] portrait) throws UnusableEvidence {
        return new PictureJob(Map.of(EvidenceKind.SELFIE, selfie, EvidenceKind.DOCUMENT_PORTRAIT, portrait))
                .handledBy(WORKER);
    }

    private static UnusableEvidence refusal(Map<EvidenceKind, byte[]> pictures) {
        UnusableEvidence unusable =
                catchThrowableOfType(UnusableEvidence.class, () -> new PictureJob(pictures).handledBy(WORKER));
        assertThat(unusable).isNotNull();
        return unusable;
    }
}
