package io.proofline.vision.document.locate;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds the outline of a document: of all quadrilaterals that straight lines of the picture (and at most one of its
 * borders) make, the one that looks most like a document.
 */
final class OutlineFinder {

    private static final int LONGEST_SIDE = 480;
    private static final double LEAST_APART = 0.15;
    private static final double MOST_CONVERGING = Math.sin(Math.toRadians(25));

    private final double scale;
    private final int width;
    private final int height;
    private final EdgeField edges;
    private final List<Line> lines;

    private OutlineFinder(double scale, int width, int height, EdgeField edges, List<Line> lines) {
        this.scale = scale;
        this.width = width;
        this.height = height;
        this.edges = edges;
        this.lines = lines;
    }

    /** Looks for the lines and edges of a picture, which asks for no text yet. */
    static OutlineFinder of(Picture picture) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        return NativeScope.call(() -> {
            Mat small = new Mat();
            resize(picture.mat(), small, new Size(width, height), 0, 0, INTER_AREA);
            List<Line> lines = new ArrayList<>(LineFinder.lines(small));
            lines.addAll(borders(width, height));
            return new OutlineFinder(scale, width, height, EdgeField.of(small), lines);
        });
    }

    /**
     * Chooses among what the lines make.
     *
     * @param textAreas the lines of text in the picture, in its pixels
     * @return the outline in the picture's pixels; empty if none is certain enough
     */
    Optional<Outline> find(List<Quad> textAreas) {
        List<Quad> text = textAreas.stream()
                .map(area -> area.map(corner -> corner.times(scale)))
                .toList();
        return best(new OutlineScore(edges, width, height, text)).map(outline -> outline.scaled(1 / scale));
    }

    private Optional<Outline> best(OutlineScore score) {
        List<Line[]> opposites = opposites(lines, LEAST_APART * Math.min(width, height));
        Optional<Outline> best = Optional.empty();
        double bestScore = OutlineScore.LEAST;
        for (int i = 0; i < opposites.size(); i++) {
            for (int j = i + 1; j < opposites.size(); j++) {
                Line[] one = opposites.get(i);
                Line[] other = opposites.get(j);
                if (borderCount(one) + borderCount(other) > 1 || !crossing(one, other)) {
                    continue;
                }
                Quad corners = clockwise(
                        one[0].meets(other[0]), one[0].meets(other[1]), one[1].meets(other[1]), one[1].meets(other[0]));
                Optional<OutlineScore.Scored> scored = score.of(corners, bestScore);
                if (scored.isPresent()) {
                    bestScore = scored.get().score();
                    best = Optional.of(scored.get().outline());
                }
            }
        }
        return best;
    }

    /** Pairs of lines that may be opposite sides. */
    private static List<Line[]> opposites(List<Line> lines, double leastApart) {
        List<Line[]> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Line one = lines.get(i);
                Line other = lines.get(j);
                boolean apart = one.distance(other.middle()) > leastApart && other.distance(one.middle()) > leastApart;
                if (one.crossing(other) < MOST_CONVERGING && apart) {
                    pairs.add(new Line[] {one, other});
                }
            }
        }
        return pairs;
    }

    private static boolean crossing(Line[] one, Line[] other) {
        return one[0].crosses(other[0])
                && one[0].crosses(other[1])
                && one[1].crosses(other[0])
                && one[1].crosses(other[1]);
    }

    private static int borderCount(Line[] pair) {
        return (pair[0].border() ? 1 : 0) + (pair[1].border() ? 1 : 0);
    }

    private static List<Line> borders(double width, double height) {
        Quad frame = Quad.rectangle(0, 0, width, height);
        return List.of(
                Line.through(frame.topLeft(), frame.topRight(), true),
                Line.through(frame.topRight(), frame.bottomRight(), true),
                Line.through(frame.bottomRight(), frame.bottomLeft(), true),
                Line.through(frame.bottomLeft(), frame.topLeft(), true));
    }

    /** Clockwise on the screen, the first corner being the one nearest to the upper left. */
    private static Quad clockwise(Corner a, Corner b, Corner c, Corner d) {
        double turn = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        List<Corner> round = turn > 0 ? List.of(a, b, c, d) : List.of(a, d, c, b);
        int first = 0;
        for (int i = 1; i < 4; i++) {
            if (round.get(i).x() + round.get(i).y()
                    < round.get(first).x() + round.get(first).y()) {
                first = i;
            }
        }
        return new Quad(
                round.get(first), round.get((first + 1) % 4), round.get((first + 2) % 4), round.get((first + 3) % 4));
    }
}
