package io.proofline.benchmarks.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import io.proofline.specimens.finger.Finger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void pairs_of_one_finger_and_of_two_are_counted_apart_and_a_missing_file_is_a_failure_to_enrol()
            throws IOException {
        press(1, 1, 0);
        press(1, 2, 6);
        press(2, 1, 0);

        EvaluationReport report =
                evaluate("1_1.png,one,1\n1_2.png,one,2\n2_1.png,two,1\nnone.png,two,2\n2_1.png,?,1\n");

        assertThat(report.figures())
                .containsEntry("genuine_pairs", 1)
                .containsEntry("impostor_pairs", 2)
                .containsEntry("failed_to_enrol", 1)
                .containsEntry("eer", 0.0)
                .containsEntry("fmr_at_threshold", 0.0);
    }

    @Test
    void the_same_picture_listed_twice_is_no_pair() throws IOException {
        press(1, 1, 0);

        assertThatThrownBy(() -> evaluate("1_1.png,one,1\n1_1.png,one,1\n")).isInstanceOf(UnusableTruthException.class);
    }

    private EvaluationReport evaluate(String rows) throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "file,finger,impression\n" + rows);
        return new FingerprintEvaluation().run(TruthTable.read(truth), Progress.SILENT);
    }

    private void press(int finger, int impression, double degrees) throws IOException {
        Path file = folder.resolve(finger + "_" + impression + ".png");
        ImageIO.write(Finger.number(finger).impression(impression, degrees, 0, 0), "png", file.toFile());
    }
}
