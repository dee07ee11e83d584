package io.proofline.workers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.Topics;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.edit.Edit;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.forensics.SignalKind;
import io.proofline.vision.image.ImageType;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.workers.loop.PictureJob;
import io.proofline.workers.loop.UnusableEvidence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocumentForensicsWorkerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final DocumentForensicsWorker WORKER = new DocumentForensicsWorker(
            new ForensicAnalyzer(IntegrityModel.shipped(), CLOCK), new PortraitExtractor(CATALOGUE));

    private static final Capture CAPTURE = Capture.careful(5);
    private static final Specimen PASSPORT = SpecimenKind.PASSPORT.make(5).front();
    private static final Specimen OTHER = SpecimenKind.PASSPORT.make(6).front();
    private static final byte[] TAKEN =
            Camera.photograph(PASSPORT.image(), CAPTURE).jpeg();
    private static final byte[] EDITED =
            Edit.PORTRAIT_REPLACED.make(PASSPORT, OTHER, CAPTURE).jpeg();

    private static CheckResult read;

    @BeforeAll
    static void the_document_is_read() throws UnusableEvidence {
        read = new PictureJob(Map.of(EvidenceKind.DOCUMENT_FRONT, TAKEN))
                .handledBy(new DocumentReadWorker(new DocumentReader(CATALOGUE, CLOCK)))
                .result();
    }

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void a_photograph_as_taken_passes_even_if_only_its_clean_copy_was_kept() throws UnusableEvidence {
        CheckResult result = handle(Map.of(EvidenceKind.DOCUMENT_FRONT, TAKEN)).result();

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.reasons()).isEmpty();
        assertThat((Double) result.facts().get("image_integrity")).isGreaterThanOrEqualTo(IntegrityModel.THRESHOLD);
        assertThat(result.facts()).containsEntry("original_kept", false);
        assertThat((Map<?, ?>) result.facts().get("signals")).hasSize(SignalKind.values().length);
        assertThat(result.engine().models()).isNotEmpty();
    }

    @Test
    void the_file_as_received_is_examined_and_what_is_doubted_is_marked() throws UnusableEvidence {
        CheckReport report = handle(Map.of(EvidenceKind.DOCUMENT_ORIGINAL, EDITED, EvidenceKind.DOCUMENT_FRONT, TAKEN));

        assertThat(report.result().outcome()).isEqualTo(Outcome.WARN);
        assertThat(report.result().facts()).containsEntry("original_kept", true);
        assertThat(report.result().reasons()).extracting(Reason::code).containsExactly(ReasonCodes.IMAGE_INTEGRITY_LOW);
        assertThat(report.result().reasons().get(0).data()).containsKeys("integrity", "threshold");
        assertThat(report.artifacts()).extracting(Artifact::kind).contains(EvidenceKind.FORENSIC_JPEG_GHOST);
        assertThat(report.artifacts()).allSatisfy(overlay -> {
            assertThat(overlay.kind().word()).startsWith("forensic_");
            assertThat(ImageType.of(overlay.content())).contains(ImageType.PNG);
        });
    }

    @Test
    void each_kind_of_mark_belongs_to_a_signal() {
        assertThat(Arrays.stream(EvidenceKind.values())
                        .map(EvidenceKind::word)
                        .filter(word -> word.startsWith("forensic_"))
                        .map(word -> word.substring("forensic_".length())))
                .isNotEmpty()
                .isSubsetOf(
                        Arrays.stream(SignalKind.values()).map(SignalKind::word).toList());
    }

    @Test
    void a_damaged_stored_file_is_a_technical_failure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> handle(Map.of(EvidenceKind.DOCUMENT_ORIGINAL, Arrays.copyOf(TAKEN, 2000))))
                .withMessageContaining("cannot be decoded");
    }

    @Test
    void a_document_that_was_not_read_is_a_technical_failure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PictureJob(Map.of(EvidenceKind.DOCUMENT_ORIGINAL, TAKEN)).handledBy(WORKER))
                .withMessageContaining("has to be read");
    }

    private static CheckReport handle(Map<EvidenceKind, byte[]> pictures) throws UnusableEvidence {
        return new PictureJob(pictures, Map.of(Topics.DOCUMENT_READ, read)).handledBy(WORKER);
    }
}
