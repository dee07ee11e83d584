package io.proofline.benchmarks;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.face.FacesEvaluation;
import io.proofline.benchmarks.face.PortraitsEvaluation;
import io.proofline.benchmarks.fingerprint.FingerprintEvaluation;
import io.proofline.benchmarks.id.IdEvaluation;
import io.proofline.benchmarks.mrz.MrzEvaluation;
import io.proofline.benchmarks.spoof.SpoofEvaluation;
import io.proofline.benchmarks.tamper.TamperEvaluation;
import io.proofline.benchmarks.video.VideoEvaluation;
import java.util.List;

/** All kinds of evaluation that the command knows. */
final class Evaluations {

    private Evaluations() {}

    static List<Evaluation> all() {
        return List.of(
                new MrzEvaluation(),
                new IdEvaluation(),
                new FacesEvaluation(),
                new PortraitsEvaluation(),
                new SpoofEvaluation(),
                new FingerprintEvaluation(),
                new TamperEvaluation(),
                new VideoEvaluation());
    }
}
