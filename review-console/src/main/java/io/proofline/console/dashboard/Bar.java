package io.proofline.console.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar of one row, 100 units wide for the longest of its chart.
 *
 * @param figure what stands behind it
 */
public record Bar(String label, List<Segment> segments, String figure) {

    /** A part of a bar; the key chooses the colour. */
    public record Segment(String key, String x, String width, String title) {}

    /** What a part stands for. */
    record Part(String key, String label, long amount) {}

    /** @param longest amount of the longest bar */
    static Bar of(String label, List<Part> parts, long longest, String figure) {
        List<Segment> segments = new ArrayList<>();
        double begin = 0;
        for (Part part : parts) {
            double width = longest == 0 ? 0 : 100.0 * part.amount() / longest;
            if (part.amount() > 0) {
                segments.add(new Segment(
                        part.key(),
                        Amounts.place(begin),
                        Amounts.place(Math.max(0.3, width)),
                        part.label() + ": " + Amounts.count(part.amount())));
            }
            begin += width;
        }
        return new Bar(label, segments, figure);
    }
}
