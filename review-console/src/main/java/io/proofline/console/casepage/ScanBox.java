package io.proofline.console.casepage;

import java.util.List;

/** A field's place on a document, in thousandths of the picture's width and height. */
public record ScanBox(String field, long x, long y, long width, long height) {

    static ScanBox of(String field, List<Double> box) {
        return new ScanBox(
                field,
                thousandths(box.get(0)),
                thousandths(box.get(1)),
                thousandths(box.get(2)),
                thousandths(box.get(3)));
    }

    private static long thousandths(double fraction) {
        return Math.round(1000 * Math.min(1, Math.max(0, fraction)));
    }
}
