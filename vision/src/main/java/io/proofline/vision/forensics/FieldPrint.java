package io.proofline.vision.forensics;

import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_HEIGHT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_LEFT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_TOP;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_WIDTH;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY_INV;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_OTSU;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * How one field is printed, as the camera saw it.
 *
 * @param characters how many separate shapes of a character's size
 * @param height of characters, median, pixels
 * @param stroke width of strokes, pixels
 * @param ink mean brightness of what is printed, 0..255
 * @param contrast paper minus ink
 * @param edge steepest step of an edge as a share of the contrast, 0..1: how sharp the print is
 * @param paperNoise robust deviation of the paper's pixels from their neighbours
 * @param baseline largest deviation of a character's foot from the line through all of them, in heights
 */
record FieldPrint(
        int characters,
        double height,
        double stroke,
        double ink,
        double contrast,
        double edge,
        double paperNoise,
        double baseline) {

    private static final int LEAST_PIXELS = 10;
    private static final int LEAST_CHARACTERS = 3;
    private static final double LEAST_CONTRAST = 25;

    /** Measures a field; empty if it is too small or too faint to be compared. */
    static Optional<FieldPrint> of(Picture picture, PrintedField field) {
        var area = field.area().within(picture);
        if (area.width() < 2 * LEAST_PIXELS || area.height() < LEAST_PIXELS) {
            return Optional.empty();
        }
        return NativeScope.call(() -> measure(new Mat(picture.mat(), area)));
    }

    private static Optional<FieldPrint> measure(Mat crop) {
        Mat grey = new Mat();
        cvtColor(crop, grey, COLOR_BGR2GRAY);
        Mat ink = new Mat();
        threshold(grey, ink, 0, 255, THRESH_BINARY_INV | THRESH_OTSU);
        if (2L * countNonZero(ink) > (long) ink.rows() * ink.cols()) {
            return Optional.empty();
        }
        List<int[]> characters = characters(ink);
        if (characters.size() < LEAST_CHARACTERS) {
            return Optional.empty();
        }
        double height = median(characters, box -> box[3]);
        Tones tones = Tones.of(LumaPlane.copyOf(grey), mask(ink));
        if (tones.contrast() < LEAST_CONTRAST) {
            return Optional.empty();
        }
        return Optional.of(new FieldPrint(
                characters.size(),
                height,
                tones.stroke(),
                tones.ink(),
                tones.contrast(),
                tones.edge(),
                tones.paperNoise(),
                baseline(characters, height)));
    }

    private static boolean[] mask(Mat ink) {
        boolean[] mask = new boolean[ink.rows() * ink.cols()];
        try (UByteIndexer pixels = ink.createIndexer()) {
            for (int y = 0; y < ink.rows(); y++) {
                for (int x = 0; x < ink.cols(); x++) {
                    mask[y * ink.cols() + x] = pixels.get(y, x) != 0;
                }
            }
        }
        return mask;
    }

    /** Boxes of shapes that may be characters: left, top, width, height. */
    private static List<int[]> characters(Mat ink) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centres = new Mat();
        int count = connectedComponentsWithStats(ink, labels, stats, centres);
        List<int[]> boxes = new ArrayList<>();
        try (IntIndexer figures = stats.createIndexer()) {
            for (int i = 1; i < count; i++) {
                int height = figures.get(i, CC_STAT_HEIGHT);
                int width = figures.get(i, CC_STAT_WIDTH);
                boolean upright = height > 0.3 * ink.rows() && width < 2 * height;
                if (upright && figures.get(i, CC_STAT_AREA) >= LEAST_PIXELS) {
                    boxes.add(new int[] {figures.get(i, CC_STAT_LEFT), figures.get(i, CC_STAT_TOP), width, height});
                }
            }
        }
        double usual = boxes.isEmpty() ? 0 : median(boxes, box -> box[3]);
        // Commas, dots and what hangs together with the frame.
        boxes.removeIf(box -> box[3] < 0.7 * usual || box[3] > 1.3 * usual);
        return boxes;
    }

    /** The line goes through the feet's medians of the first and second half: one foot off it does not pull it along. */
    private static double baseline(List<int[]> characters, double height) {
        List<int[]> sorted = characters.stream()
                .sorted(java.util.Comparator.comparingInt(box -> box[0]))
                .toList();
        int half = sorted.size() / 2;
        List<int[]> first = sorted.subList(0, half + sorted.size() % 2);
        List<int[]> second = sorted.subList(half, sorted.size());
        double x1 = median(first, box -> box[0]);
        double x2 = median(second, box -> box[0]);
        double y1 = median(first, box -> box[1] + box[3]);
        double y2 = median(second, box -> box[1] + box[3]);
        double slope = x2 > x1 ? (y2 - y1) / (x2 - x1) : 0;
        double most = 0;
        for (int[] box : sorted) {
            double off = Math.abs(box[1] + box[3] - y1 - slope * (box[0] - x1));
            most = Math.max(most, off);
        }
        return most / height;
    }

    private static double median(List<int[]> boxes, ToDoubleFunction<int[]> figure) {
        double[] sorted = boxes.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Brightness on and off the print. */
    private record Tones(double ink, double contrast, double edge, double paperNoise, double stroke) {

        static Tones of(LumaPlane luma, boolean[] mask) {
            int width = luma.width();
            double ink = 0;
            double paper = 0;
            int inkCount = 0;
            int paperCount = 0;
            int edgeCount = 0;
            double[] noise = new double[mask.length];
            int noises = 0;
            int[] steps = new int[256];
            for (int y = 1; y < luma.height() - 1; y++) {
                for (int x = 1; x < width - 1; x++) {
                    int at = y * width + x;
                    int value = luma.at(x, y);
                    if (mask[at]) {
                        ink += value;
                        inkCount++;
                        boolean inside = mask[at - 1] && mask[at + 1] && mask[at - width] && mask[at + width];
                        edgeCount += inside ? 0 : 1;
                        int step = Math.max(
                                Math.abs(luma.at(x + 1, y) - luma.at(x - 1, y)),
                                Math.abs(luma.at(x, y + 1) - luma.at(x, y - 1)));
                        steps[step]++;
                    } else {
                        paper += value;
                        paperCount++;
                        if (!mask[at - 1] && !mask[at + 1] && !mask[at - width] && !mask[at + width]) {
                            noise[noises++] = Math.abs(value
                                    - (luma.at(x - 1, y) + luma.at(x + 1, y) + luma.at(x, y - 1) + luma.at(x, y + 1))
                                            / 4.0);
                        }
                    }
                }
            }
            if (inkCount == 0 || paperCount == 0 || noises == 0) {
                return new Tones(0, 0, 0, 0, 0);
            }
            double contrast = paper / paperCount - ink / inkCount;
            double[] sorted = Arrays.copyOf(noise, noises);
            Arrays.sort(sorted);
            return new Tones(
                    ink / inkCount,
                    contrast,
                    Math.min(1, quantile(steps, 0.9) / (2 * Math.max(1, contrast))),
                    sorted[noises / 2],
                    edgeCount == 0 ? 0 : 2.0 * inkCount / edgeCount);
        }

        private static double quantile(int[] counts, double share) {
            long all = Arrays.stream(counts).asLongStream().sum();
            long seen = 0;
            for (int value = 0; value < counts.length; value++) {
                seen += counts[value];
                if (seen >= share * all) {
                    return value;
                }
            }
            return counts.length - 1;
        }
    }
}
