package io.proofline.vision.liveness.signal;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.Canny;
import static org.bytedeco.opencv.global.opencv_imgproc.HoughLinesP;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar4i;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.Vec4iVector;

/**
 * The edges of a screen or a sheet around the face: long straight lines on several sides of it, with an even strip
 * beyond them, dark as a bezel or bright as a margin. Doors and shelves are straight too; that is why this is one figure
 * among others.
 */
final class BorderSignal implements Signal {

    /** The face is brought to this width first, so that lengths compare. */
    private static final double FACE_WIDTH = 64;

    private static final double REACH = 5;
    private static final double LEAST_LENGTH = 1.1 * FACE_WIDTH;
    private static final double MOST_LENGTH = 4 * FACE_WIDTH;
    private static final double MOST_SLANT = Math.toRadians(25);
    private static final double STRIP = 0.12 * FACE_WIDTH;
    private static final double EVEN = 14;
    private static final double CHANGE = 20;

    @Override
    public Map<String, Double> measure(Picture picture, Face face) {
        return NativeScope.call(() -> figures(picture, face.box().region()));
    }

    private static Map<String, Double> figures(Picture picture, Region face) {
        double scale = FACE_WIDTH / face.width();
        Rect area = face.scaled(REACH).within(picture);
        Mat grey = new Mat();
        cvtColor(new Mat(picture.mat(), area), grey, COLOR_BGR2GRAY);
        Mat sized = new Mat();
        Size size = new Size((int) Math.max(1, Math.round(area.width() * scale)), (int)
                Math.max(1, Math.round(area.height() * scale)));
        resize(grey, sized, size, 0, 0, INTER_AREA);
        Region box = new Region(
                (face.x() - area.x()) * scale,
                (face.y() - area.y()) * scale,
                face.width() * scale,
                face.height() * scale);
        Sides sides = new Sides(sized.createIndexer(), box);
        lines(sized, sides);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("border_sides", (double) sides.seen());
        figures.put("border_length", sides.length() / FACE_WIDTH);
        figures.put("border_margins", sides.margins());
        return figures;
    }

    private static void lines(Mat grey, Sides sides) {
        Mat edges = new Mat();
        Canny(grey, edges, 40, 110);
        Vec4iVector found = new Vec4iVector();
        HoughLinesP(edges, found, 1, Math.PI / 180, 40, LEAST_LENGTH, 5);
        for (Scalar4i line : found.get()) {
            sides.add(line.get(0), line.get(1), line.get(2), line.get(3));
        }
    }

    /** The longest line on each side of the face: left, top, right, bottom. */
    private static final class Sides {

        private final UByteIndexer grey;
        private final Region face;
        private final double[] lengths = new double[4];
        private final double[] margins = new double[4];

        Sides(UByteIndexer grey, Region face) {
            this.grey = grey;
            this.face = face;
        }

        void add(double x1, double y1, double x2, double y2) {
            double across = Math.abs(x2 - x1);
            double down = Math.abs(y2 - y1);
            boolean upright = Math.atan2(across, down) < MOST_SLANT;
            boolean level = Math.atan2(down, across) < MOST_SLANT;
            double x = (x1 + x2) / 2;
            double y = (y1 + y2) / 2;
            if (upright && x < face.x()) {
                put(0, x1, y1, x2, y2, -1, 0);
            } else if (level && y < face.y()) {
                put(1, x1, y1, x2, y2, 0, -1);
            } else if (upright && x > face.x() + face.width()) {
                put(2, x1, y1, x2, y2, 1, 0);
            } else if (level && y > face.y() + face.height()) {
                put(3, x1, y1, x2, y2, 0, 1);
            }
        }

        int seen() {
            int seen = 0;
            for (double length : lengths) {
                seen += length > 0 ? 1 : 0;
            }
            return seen;
        }

        double length() {
            double sum = 0;
            for (double length : lengths) {
                sum += length;
            }
            return sum;
        }

        double margins() {
            double sum = 0;
            for (double margin : margins) {
                sum += margin;
            }
            return sum;
        }

        private void put(int side, double x1, double y1, double x2, double y2, int outX, int outY) {
            lengths[side] = Math.max(lengths[side], Math.min(MOST_LENGTH, Math.hypot(x2 - x1, y2 - y1)));
            Strip outside = strip(x1, y1, x2, y2, outX, outY);
            Strip inside = strip(x1, y1, x2, y2, -outX, -outY);
            if (outside.deviation < EVEN && Math.abs(outside.mean - inside.mean) > CHANGE) {
                margins[side] = 1;
            }
        }

        private Strip strip(double x1, double y1, double x2, double y2, int towardsX, int towardsY) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            int steps = (int) Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
            for (int step = 0; step <= steps; step++) {
                double along = (double) step / Math.max(1, steps);
                for (double away = 2; away <= STRIP; away++) {
                    long x = Math.round(x1 + along * (x2 - x1) + away * towardsX);
                    long y = Math.round(y1 + along * (y2 - y1) + away * towardsY);
                    if (x >= 0 && y >= 0 && x < grey.size(1) && y < grey.size(0)) {
                        double value = grey.get(y, x);
                        sum += value;
                        squares += value * value;
                        count++;
                    }
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            double variance = count < steps ? EVEN * EVEN : squares / count - mean * mean;
            return new Strip(mean, Math.sqrt(Math.max(0, variance)));
        }
    }

    private record Strip(double mean, double deviation) {}
}
