package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackProfile.PortraitHeight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of the holder's portrait as a part of the page. */
final class PortraitChecks {

    private PortraitChecks() {}

    /**
     * The height of the face against what the pack's documents have. A ghost image taken for the portrait, a page cut out
     * wrongly and a pasted face are of another size; none of them for certain, so this only warns. Whether there is a
     * portrait at all has a check of its own.
     */
    static DocumentFinding size(DocumentSubject subject) {
        String name = "portrait_size";
        Optional<PortraitHeight> expected = PackProfile.of(subject.pack()).portraitHeight();
        Optional<List<Double>> box = subject.reading().portraitBox().filter(sides -> sides.size() == 4);
        if (expected.isEmpty() || box.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        double height = box.get().get(3);
        Map<String, Object> details = Map.of(
                "height", height,
                "least", expected.get().least(),
                "most", expected.get().most(),
                "box", box.get());
        return expected.get().contains(height)
                ? DocumentFinding.pass(name, details)
                : DocumentFinding.warn(
                        name, details, List.of(Reason.of(ReasonCodes.PORTRAIT_SIZE_UNUSUAL, Map.of("height", height))));
    }
}
