package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PictureInspector;
import io.proofline.vision.model.ModelCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the photograph of a passport, through the door, to the comparison of its portrait with a selfie. */
class PhotographedDocumentsTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();
    private static final DemoCase GOOD = DemoCases.goodMatch();
    private static final DemoCase IMPOSTOR = DemoCases.impostor();

    private final PictureInspector door = new PictureInspector();
    private final PortraitExtractor portraits = new PortraitExtractor(CATALOGUE);
    private final FaceMatcher matcher = new FaceMatcher(CATALOGUE);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void the_holder_is_like_her_passport_and_a_stranger_is_not() throws EvidenceRefused {
        assertThat(similarity(GOOD, GOOD)).isGreaterThan(0.5);
        assertThat(similarity(IMPOSTOR, IMPOSTOR)).isLessThan(0.25);
    }

    @Test
    void with_selfies_exchanged_nobody_is_like_the_passport() throws EvidenceRefused {
        assertThat(similarity(GOOD, IMPOSTOR)).isLessThan(0.35);
        assertThat(similarity(IMPOSTOR, GOOD)).isLessThan(0.35);
    }

    private double similarity(DemoCase document, DemoCase applicant) throws EvidenceRefused {
        byte[] front = letIn(EvidenceKind.DOCUMENT_FRONT, document);
        byte[] selfie = letIn(EvidenceKind.SELFIE, applicant);
        try (Picture page = new ImageDecoder(ImageLimits.STORED).decode(front)) {
            Portrait portrait = portraits.extract(page).orElseThrow();
            return matcher.compare(selfie, portrait.jpeg()).similarity().orElseThrow();
        }
    }

    private byte[] letIn(EvidenceKind kind, DemoCase from) throws EvidenceRefused {
        return door.inspect(kind, from.pictures().get(kind.word())).content();
    }
}
