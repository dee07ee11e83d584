package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.people.Darkroom;
import io.proofline.vision.people.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PortraitExtractorTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.shipped();

    private final PortraitExtractor extractor = new PortraitExtractor(CATALOGUE);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void the_large_portrait_is_cut_out_and_not_its_ghost() throws EvidenceRefused {
        try (Picture head = People.REDHEAD_INDOORS.portrait();
                Picture portrait = Darkroom.reduced(head, 0.6);
                Picture ghost = Darkroom.reduced(head, 0.25);
                Picture document = Darkroom.laidOn(1250, 880, 200, new int[] {60, 950}, portrait, ghost)) {
            Portrait found = extractor.extract(document).orElseThrow();

            assertThat(found.faces()).isEqualTo(2);
            assertThat(found.box().region().centreX()).isBetween(60.0, 60.0 + portrait.width());
            try (Picture cut = new ImageDecoder(ImageLimits.STORED).decode(found.jpeg())) {
                assertThat(cut.width()).isBetween(150, 300);
                assertThat(new FaceMatcher(CATALOGUE)
                                .compare(cut, head)
                                .similarity()
                                .orElseThrow())
                        .isGreaterThan(0.8);
            }
        }
    }

    @Test
    void a_document_without_a_portrait_has_none() {
        try (Picture document = Darkroom.empty(1250, 880)) {
            assertThat(extractor.extract(document)).isEmpty();
        }
    }
}
