package io.proofline.workers.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.specimens.finger.Finger;
import io.proofline.workers.loop.PictureJob;
import io.proofline.workers.loop.UnusableEvidence;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FingerprintMatchWorkerTest {

    private static final FingerprintMatchWorker WORKER = new FingerprintMatchWorker("1");

    @Test
    void the_same_finger_pressed_twice_passes_and_the_rate_of_strangers_is_told() throws UnusableEvidence {
        CheckResult result = compared(print(1, 1, 0), print(1, 2, 7));

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.reasons()).isEmpty();
        assertThat(number(result, "score")).isGreaterThan(40);
        assertThat(number(result, "estimated_fmr")).isLessThan(1e-4);
        assertThat(result.facts().get("fingerprint"))
                .asInstanceOf(MAP)
                .containsEntry("finger", 0)
                .containsEntry("dpi", 500)
                .hasEntrySatisfying("minutiae", count -> assertThat((int) count).isBetween(20, 80));
    }

    @Test
    void another_finger_fails_with_its_score() throws UnusableEvidence {
        CheckResult result = compared(print(1, 1, 0), print(2, 1, 0));

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.reasons()).extracting(Reason::code).containsExactly(ReasonCodes.FINGERPRINT_MISMATCH);
        assertThat(result.reasons().get(0).data()).containsKeys("score", "threshold");
        assertThat(number(result, "score")).isLessThan(20);
    }

    @Test
    void prints_of_two_resolutions_are_compared_by_their_size_on_the_finger() throws UnusableEvidence {
        BufferedImage once = Finger.number(1).impression(1, 0, 0, 0);
        BufferedImage twice =
                new BufferedImage(once.getWidth() * 2, once.getHeight() * 2, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D scaled = twice.createGraphics();
        scaled.drawImage(once, 0, 0, twice.getWidth(), twice.getHeight(), null);
        scaled.dispose();
        PictureJob job = new PictureJob(Map.of(
                        EvidenceKind.FINGERPRINT, png(twice), EvidenceKind.FINGERPRINT_REFERENCE, print(1, 2, 0)))
                .with(EvidenceKind.FINGERPRINT, new PrintDetails(2, 1000).attributes());

        assertThat(job.handledBy(WORKER).result().outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void without_a_reference_the_check_is_not_made_and_says_why() throws UnusableEvidence {
        CheckResult result = new PictureJob(Map.of(EvidenceKind.FINGERPRINT, print(1, 1, 0)))
                .handledBy(WORKER)
                .result();

        assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(result.score()).isNull();
        assertThat(result.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCodes.FINGERPRINT_REFERENCE_MISSING);
        assertThat(result.facts()).doesNotContainKey("score").containsKey("fingerprint");
    }

    @Test
    void a_picture_without_ridges_is_told_apart_from_a_strangers_finger() throws UnusableEvidence {
        for (byte[] rubbish : new byte[][] {blank(320, 400), blank(64, 64)}) {
            CheckResult result = compared(rubbish, print(1, 1, 0));

            assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(result.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(ReasonCodes.FINGERPRINT_POOR);
                assertThat(reason.data()).containsEntry("print", "fingerprint");
            });
        }
    }

    @Test
    void a_reference_that_shows_nothing_is_named_as_such() throws UnusableEvidence {
        assertThat(compared(print(1, 1, 0), blank(300, 300)).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.data()).containsEntry("print", "fingerprint reference"));
    }

    private static CheckResult compared(byte[] print, byte[] reference) throws UnusableEvidence {
        return new PictureJob(Map.of(EvidenceKind.FINGERPRINT, print, EvidenceKind.FINGERPRINT_REFERENCE, reference))
                .handledBy(WORKER)
                .result();
    }

    private static double number(CheckResult result, String fact) {
        return ((Number) result.facts().get(fact)).doubleValue();
    }

    private static byte[] print(int finger, long seed, double degrees) {
        return png(Finger.number(finger).impression(seed, degrees, 4, -3));
    }

    private static byte[] blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.fillRect(0, 0, width, height);
        paper.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
