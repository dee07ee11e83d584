package io.proofline.vision.document.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.vision.document.DocumentQuality;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackProfile.PortraitHeight;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitChecksTest {

    private static final PortraitHeight PASSPORT =
            PackProfile.of(DocumentPack.ICAO_PASSPORT).portraitHeight().orElseThrow();

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void a_face_at_either_end_of_the_packs_range_passes(double end) {
        double height = end == 0 ? PASSPORT.least() : PASSPORT.most();

        DocumentFinding finding = size(DocumentPack.ICAO_PASSPORT, Optional.of(box(height)));

        assertThat(finding.verdict()).isEqualTo(CheckVerdict.PASS);
        assertThat(finding.details())
                .containsEntry("height", height)
                .containsEntry("least", PASSPORT.least())
                .containsEntry("most", PASSPORT.most());
    }

    @Test
    void a_face_the_size_of_a_ghost_image_and_one_that_fills_the_page_warn() {
        for (double height : new double[] {PASSPORT.least() - 0.001, PASSPORT.most() + 0.001}) {
            DocumentFinding finding = size(DocumentPack.ICAO_PASSPORT, Optional.of(box(height)));

            assertThat(finding.verdict()).isEqualTo(CheckVerdict.WARN);
            assertThat(finding.reasons())
                    .containsExactly(Reason.of(ReasonCodes.PORTRAIT_SIZE_UNUSUAL, Map.of("height", height)));
        }
    }

    @Test
    void a_page_whose_outline_was_not_found_says_nothing_about_size() {
        assertThat(size(DocumentPack.ICAO_PASSPORT, Optional.empty()).verdict()).isEqualTo(CheckVerdict.NOT_APPLICABLE);
    }

    @Test
    void a_pack_without_one_layout_has_no_range() {
        assertThat(size(DocumentPack.GENERIC, Optional.of(box(0.01))).verdict()).isEqualTo(CheckVerdict.NOT_APPLICABLE);
    }

    @Test
    void a_box_that_is_none_says_nothing() {
        assertThat(size(DocumentPack.ICAO_PASSPORT, Optional.of(List.of(0.3))).verdict())
                .isEqualTo(CheckVerdict.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource(value = DocumentPack.class, names = "GENERIC", mode = EnumSource.Mode.EXCLUDE)
    void every_pack_of_one_layout_says_how_high_its_portraits_are(DocumentPack pack) {
        assertThat(PackProfile.of(pack).portraitHeight()).isPresent();
    }

    @Test
    void a_range_that_is_none_is_refused() {
        assertThatThrownBy(() -> new PortraitHeight(0.5, 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortraitHeight(0, 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortraitHeight(0.2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_box_survives_the_facts_and_facts_without_one_are_still_read() {
        DocumentReading reading = reading(Optional.of(box(0.3)));
        Map<String, Object> old = new HashMap<>(reading.toFacts());
        old.remove("portrait_box");

        assertThat(DocumentReading.fromFacts(reading.toFacts())).isEqualTo(reading);
        assertThat(DocumentReading.fromFacts(old).portraitBox()).isEmpty();
    }

    private static DocumentFinding size(DocumentPack pack, Optional<List<Double>> box) {
        return new DocumentValidator(ValidationRules.standard())
                .validate(reading(box), Map.of(), pack, LocalDate.of(2026, 11, 21)).findings().stream()
                        .filter(finding -> finding.name().equals("portrait_size"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Double> box(double height) {
        return List.of(0.1, 0.2, 0.15, height);
    }

    private static DocumentReading reading(Optional<List<Double>> box) {
        return new DocumentReading(
                List.of(),
                Optional.empty(),
                new DocumentQuality(0.5, 0.5, 0, 1),
                true,
                box,
                Optional.empty(),
                0.9,
                List.of(),
                true);
    }
}
