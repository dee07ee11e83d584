package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much a quadrilateral looks like the outline of a document: edges along its sides, the proportions of a card or a
 * passport page, the text inside, and size.
 */
final class OutlineScore {

    /** Below this no quadrilateral is believed. */
    static final double LEAST = 0.5;

    private static final double LEAST_AREA = 0.06;
    /** A page that fills the picture gains nothing from being cut out, and may lose its edge. */
    private static final double MOST_AREA = 0.82;

    private static final double LEAST_SUPPORT = 0.5;
    private static final double OUTSIDE = 0.08;
    /** Pixels of the reduced picture within which a side lies on the border. */
    private static final double ON_BORDER = 2;
    /** What is certain about a side that cannot be seen. */
    private static final double UNSEEN_SUPPORT = 0.7;
    /** ISO/IEC 7810 ID-1, and ID-2 and ID-3, which share theirs with an open passport. */
    private static final double[] ASPECTS = {85.6 / 53.98, 125.0 / 88};

    private static final double ASPECT_SPREAD = 0.12;
    /** Of a document of which a part cannot be seen. */
    private static final double ASPECT_UNKNOWN = 0.85;

    private static final double ASPECT_FLOOR = 0.35;

    private static final double WITHOUT_TEXT = 0.7;
    private static final double LEAST_TEXT = 0.8;
    private static final double MOST_ACROSS = 0.02;
    /** Areas have some air at both ends; as a share of the line. */
    private static final double LINE_END = 0.04;

    private final EdgeField edges;
    private final double width;
    private final double height;
    private final List<Quad> text;
    private final double allText;

    OutlineScore(EdgeField edges, double width, double height, List<Quad> text) {
        this.edges = edges;
        this.width = width;
        this.height = height;
        this.text = text;
        this.allText = text.stream().mapToDouble(OutlineScore::area).sum();
    }

    /** An outline and its score, 0..1. */
    record Scored(Outline outline, double score) {}

    /** Empty if the quadrilateral is no outline, or scores no more than another. */
    Optional<Scored> of(Quad corners, double atLeast) {
        double share = shoelace(corners) / (width * height);
        if (share < LEAST_AREA
                || share > MOST_AREA
                || corners.corners().stream().anyMatch(this::farOutside)
                || !convex(corners)) {
            return Optional.empty();
        }
        double aspect = Proportions.of(corners, new Corner(width / 2, height / 2));
        double textFit = textFit(corners);
        boolean partly = sideOnBorder(corners);
        double most =
                (partly ? ASPECT_UNKNOWN : aspectFit(aspect)) * (0.7 + 0.3 * Math.sqrt(Math.min(1, share))) * textFit;
        if (most <= atLeast) {
            return Optional.empty();
        }
        double sum = 0;
        double least = 1;
        int unseen = 0;
        List<Corner> round = corners.corners();
        for (int i = 0; i < round.size(); i++) {
            boolean border = onBorder(round.get(i), next(round, i));
            double support = border ? UNSEEN_SUPPORT : edges.support(round.get(i), next(round, i));
            sum += support;
            least = Math.min(least, support);
            unseen += border ? 1 : 0;
        }
        double support = sum / round.size();
        double score = most * support * (0.5 + 0.5 * least);
        if (least < LEAST_SUPPORT || unseen > 1 || score <= atLeast) {
            return Optional.empty();
        }
        boolean cutOff = partly || round.stream().anyMatch(this::outside);
        return Optional.of(new Scored(new Outline(corners, aspect, support, cutOff, true), score));
    }

    private static Corner next(List<Corner> round, int corner) {
        return round.get((corner + 1) % round.size());
    }

    private boolean sideOnBorder(Quad corners) {
        List<Corner> round = corners.corners();
        return IntStream.range(0, round.size()).anyMatch(i -> onBorder(round.get(i), next(round, i)));
    }

    private static double aspectFit(double aspect) {
        double longer = Math.max(aspect, 1 / aspect);
        double best = 0;
        for (double known : ASPECTS) {
            double off = Math.log(longer / known) / ASPECT_SPREAD;
            best = Math.max(best, Math.exp(-off * off / 2));
        }
        return ASPECT_FLOOR + (1 - ASPECT_FLOOR) * best;
    }

    /** Most of the text that the picture shows should stand on the document, and none across its edge. */
    private double textFit(Quad corners) {
        if (allText == 0) {
            return WITHOUT_TEXT;
        }
        double inside = 0;
        double across = 0;
        for (Quad line : text) {
            boolean start = corners.contains(line.start().towards(line.end(), LINE_END));
            boolean end = corners.contains(line.start().towards(line.end(), 1 - LINE_END));
            inside += start && end ? area(line) : 0;
            across += start != end ? area(line) : 0;
        }
        return inside < LEAST_TEXT * allText || across > MOST_ACROSS * allText ? 0 : inside / allText;
    }

    private boolean onBorder(Corner from, Corner to) {
        return (Math.abs(from.x()) < ON_BORDER && Math.abs(to.x()) < ON_BORDER)
                || (Math.abs(from.y()) < ON_BORDER && Math.abs(to.y()) < ON_BORDER)
                || (Math.abs(from.x() - width) < ON_BORDER && Math.abs(to.x() - width) < ON_BORDER)
                || (Math.abs(from.y() - height) < ON_BORDER && Math.abs(to.y() - height) < ON_BORDER);
    }

    private boolean farOutside(Corner corner) {
        return beyond(corner, OUTSIDE * Math.max(width, height));
    }

    private boolean outside(Corner corner) {
        return beyond(corner, ON_BORDER);
    }

    private boolean beyond(Corner corner, double margin) {
        return corner.x() < -margin
                || corner.y() < -margin
                || corner.x() > width + margin
                || corner.y() > height + margin;
    }

    private static boolean convex(Quad corners) {
        return corners.contains(corners.centre())
                && corners.contains(corners.topLeft().towards(corners.bottomRight(), 0.5))
                && corners.contains(corners.topRight().towards(corners.bottomLeft(), 0.5));
    }

    private static double area(Quad area) {
        return area.width() * area.height();
    }

    private static double shoelace(Quad corners) {
        List<Corner> round = corners.corners();
        double twice = 0;
        for (int i = 0; i < round.size(); i++) {
            Corner from = round.get(i);
            Corner to = round.get((i + 1) % round.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return Math.abs(twice) / 2;
    }
}
