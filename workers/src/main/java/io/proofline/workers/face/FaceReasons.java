package io.proofline.workers.face;

import io.proofline.contract.check.Reason;
import io.proofline.vision.face.FaceIssue;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what limits a face into reasons. */
final class FaceReasons {

    private FaceReasons() {}

    static List<Reason> of(List<FaceIssue> issues) {
        return issues.stream().map(issue -> Reason.of(issue.reasonCode())).toList();
    }

    /** The same as words in a sentence. */
    static String words(List<FaceIssue> issues) {
        return issues.stream()
                .map(issue -> issue.reasonCode().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** A figure as people read it: three decimals. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
