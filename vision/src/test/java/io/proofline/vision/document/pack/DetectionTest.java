package io.proofline.vision.document.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.DocumentPack;
import io.proofline.vision.document.pack.Detection.Candidate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectionTest {

    @Test
    void a_sure_detection_well_ahead_contradicts_another_claim() {
        Detection detection = detection(DocumentPack.ID_KTP, 0.95, DocumentPack.GENERIC, 0.5);

        assertThat(detection.contradicts(DocumentPack.ICAO_PASSPORT)).isTrue();
        assertThat(detection.contradicts(DocumentPack.ID_KTP)).isFalse();
    }

    @Test
    void what_is_not_sure_or_not_well_ahead_contradicts_nothing() {
        assertThat(detection(DocumentPack.ID_KTP, 0.7, DocumentPack.GENERIC, 0.1)
                        .contradicts(DocumentPack.ICAO_PASSPORT))
                .isFalse();
        assertThat(detection(DocumentPack.ID_KTP, 0.95, DocumentPack.ICAO_PASSPORT, 0.8)
                        .contradicts(DocumentPack.ICAO_PASSPORT))
                .isFalse();
    }

    @Test
    void any_document_may_be_claimed_as_generic() {
        assertThat(detection(DocumentPack.ICAO_ID, 0.98, DocumentPack.ICAO_PASSPORT, 0.02)
                        .contradicts(DocumentPack.GENERIC))
                .isFalse();
    }

    private static Detection detection(DocumentPack best, double confidence, DocumentPack next, double less) {
        return new Detection(
                new Candidate(best, Optional.empty(), confidence),
                Optional.of(new Candidate(next, Optional.empty(), less)));
    }
}
