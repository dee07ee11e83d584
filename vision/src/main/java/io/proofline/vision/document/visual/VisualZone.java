package io.proofline.vision.document.visual;

import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.pack.PageText;
import java.util.List;

/** Finds on a page the fields that its machine-readable zone repeats, wherever they stand, so that both can be compared. */
public final class VisualZone {

    private VisualZone() {}

    /**
     * Finds fields among the lines of a page.
     *
     * @param zone what the machine-readable zone says, on this page or the other; empty if there is none
     */
    public static List<ExtractedField> fields(PageText page, List<ExtractedField> zone) {
        return new FieldSearch(page, zone).found();
    }
}
