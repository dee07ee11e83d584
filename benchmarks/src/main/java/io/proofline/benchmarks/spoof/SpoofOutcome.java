package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.vision.liveness.SpoofAssessment;

/**
 * What came of a presentation.
 *
 * @param response whether there is a score
 * @param live the score, 0..1, of a video the median of its frames; 0 without a score
 * @param networkAlone likewise of the shipped network by itself
 * @param framed false if the product would ask for another picture because the face fills the frame
 * @param type what the attack was taken for, in the facts' word
 * @param elapsed for a picture, decoding included; of a video the median of its frames
 */
record SpoofOutcome(
        SpoofTruth truth,
        Response response,
        double live,
        double networkAlone,
        boolean framed,
        String type,
        Elapsed elapsed) {

    private static final double NETWORKS_OWN_THRESHOLD = 0.5;

    enum Response {
        SCORED,
        NO_FACE,
        UNREADABLE
    }

    static SpoofOutcome without(SpoofTruth truth, Response why) {
        return new SpoofOutcome(truth, why, 0, 0, false, "", Elapsed.NOTHING);
    }

    boolean scored() {
        return response == Response.SCORED;
    }

    boolean accepted() {
        return live >= SpoofAssessment.THRESHOLD;
    }

    boolean acceptedByNetworkAlone() {
        return networkAlone >= NETWORKS_OWN_THRESHOLD;
    }

    boolean wrong() {
        return scored() && accepted() != truth.genuine();
    }
}
