package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import java.util.List;
import java.util.Map;

/** Checks of the submitted pictures against each other. */
final class PictureChecks {

    private PictureChecks() {}

    /** One picture sent as two: as front and back, or as document and selfie. */
    static DocumentFinding distinct(DocumentSubject subject) {
        String name = "distinct_pictures";
        List<SubmittedPicture> pictures = subject.pictures();
        if (pictures.size() < 2) {
            return DocumentFinding.notApplicable(name);
        }
        for (int i = 0; i < pictures.size(); i++) {
            for (int k = i + 1; k < pictures.size(); k++) {
                if (pictures.get(i).same(pictures.get(k))) {
                    List<String> kinds =
                            List.of(pictures.get(i).kind(), pictures.get(k).kind());
                    return DocumentFinding.fail(
                            name,
                            Map.of("pictures", kinds),
                            List.of(Reason.of(ReasonCodes.SAME_PICTURE_TWICE, Map.of("pictures", kinds))));
                }
            }
        }
        return DocumentFinding.pass(name, Map.of());
    }
}
