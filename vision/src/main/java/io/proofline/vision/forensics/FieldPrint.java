package io.proofline.vision.forensics;

import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_HEIGHT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_LEFT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_TOP;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_WIDTH;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY_INV;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_OTSU;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.dilate;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * How one field is printed, as the camera saw it.
 *
 * @param characters separate shapes of a character's size, from left to right
 * @param height of characters, median, pixels
 * @param tones of the whole line
 */
record FieldPrint(List<PrintedCharacter> characters, double height, PrintTones tones) {

    private static final int LEAST_PIXELS = 10;
    /** Smaller characters have too few pixels of paper and edge between them to be told apart. */
    private static final double LEAST_HEIGHT = 14;

    private static final int LEAST_CHARACTERS = 3;
    private static final double LEAST_CONTRAST = 25;
    /** Pixels that the edge of a stroke reaches beyond it. */
    private static final int BLUR = 5;

    /** Measures a field; empty if it is too small or too faint to be compared. */
    static Optional<FieldPrint> of(Picture picture, PrintedField field) {
        Rect area = field.area().within(picture);
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
        List<int[]> boxes = characters(ink);
        if (boxes.size() < LEAST_CHARACTERS) {
            return Optional.empty();
        }
        double height = median(boxes, box -> box[3]);
        if (height < LEAST_HEIGHT) {
            return Optional.empty();
        }
        LumaPlane luma = LumaPlane.copyOf(grey);
        boolean[] printed = mask(ink);
        Mat wide = new Mat();
        dilate(ink, wide, getStructuringElement(MORPH_RECT, new Size(BLUR, BLUR)));
        boolean[] beside = mask(wide);
        PrintTones tones = PrintTones.of(luma, printed, beside, 0, 0, luma.width(), luma.height());
        if (tones.contrast() < LEAST_CONTRAST) {
            return Optional.empty();
        }
        Baseline line = Baseline.through(boxes);
        int around = (int) Math.ceil(height / 4);
        List<PrintedCharacter> characters = boxes.stream()
                .map(box -> new PrintedCharacter(
                        box[0],
                        box[1],
                        box[2],
                        box[3],
                        line.off(box) / height,
                        PrintTones.of(
                                luma,
                                printed,
                                beside,
                                box[0] - around,
                                box[1] - around,
                                box[2] + 2 * around,
                                box[3] + 2 * around)))
                .toList();
        return Optional.of(new FieldPrint(characters, height, tones));
    }

    private static boolean[] mask(Mat ink) {
        LumaPlane plane = LumaPlane.copyOf(ink);
        boolean[] mask = new boolean[plane.width() * plane.height()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = plane.at(i % plane.width(), i / plane.width()) != 0;
        }
        return mask;
    }

    /** Boxes of shapes that may be characters, from left to right: left, top, width, height. */
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
        boxes.sort(Comparator.comparingInt(box -> box[0]));
        return boxes;
    }

    private static double median(List<int[]> boxes, ToDoubleFunction<int[]> figure) {
        double[] sorted = boxes.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The line through the feet's medians of the first and second half: one foot off it does not pull it along. */
    private record Baseline(double x, double y, double slope) {

        static Baseline through(List<int[]> characters) {
            int half = characters.size() / 2;
            List<int[]> first = characters.subList(0, half + characters.size() % 2);
            List<int[]> second = characters.subList(half, characters.size());
            double x1 = median(first, box -> box[0]);
            double x2 = median(second, box -> box[0]);
            double y1 = median(first, box -> box[1] + box[3]);
            double y2 = median(second, box -> box[1] + box[3]);
            return new Baseline(x1, y1, x2 > x1 ? (y2 - y1) / (x2 - x1) : 0);
        }

        double off(int[] box) {
            return box[1] + box[3] - y - slope * (box[0] - x);
        }
    }
}
