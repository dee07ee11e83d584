package io.proofline.vision.document.locate;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2HSV;
import static org.bytedeco.opencv.global.opencv_imgproc.createLineSegmentDetector;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.document.ocr.Corner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The long straight lines of a small picture: segments found in lightness and in saturation (von Gioi et al., "LSD: a
 * Line Segment Detector", 2012), those on one line put together.
 */
final class LineFinder {

    private static final int MOST_LINES = 20;
    private static final double LEAST_SEGMENT = 0.05;
    private static final double LEAST_SEEN = 0.12;
    private static final double SAME_LINE_PIXELS = 2.5;
    private static final double SAME_DIRECTION = Math.sin(Math.toRadians(3));

    private LineFinder() {}

    /** The most visible lines first. */
    static List<Line> lines(Mat picture) {
        int side = Math.max(picture.cols(), picture.rows());
        List<Line> segments = new ArrayList<>();
        Mat grey = new Mat();
        cvtColor(picture, grey, COLOR_BGR2GRAY);
        addSegments(grey, LEAST_SEGMENT * side, segments);
        addSegments(saturation(picture), LEAST_SEGMENT * side, segments);
        segments.sort(Comparator.comparingDouble(Line::seen).reversed());
        List<Line> lines = new ArrayList<>();
        for (Line segment : segments) {
            join(segment, lines);
        }
        return lines.stream()
                .filter(line -> line.seen() >= LEAST_SEEN * side)
                .sorted(Comparator.comparingDouble(Line::seen).reversed())
                .limit(MOST_LINES)
                .toList();
    }

    private static Mat saturation(Mat picture) {
        Mat hsv = new Mat();
        cvtColor(picture, hsv, COLOR_BGR2HSV);
        Mat saturation = new Mat(picture.rows(), picture.cols(), CV_8U);
        opencv_core.extractChannel(hsv, saturation, 1);
        return saturation;
    }

    private static void addSegments(Mat plane, double leastLength, List<Line> segments) {
        Mat found = new Mat();
        createLineSegmentDetector().detect(plane, found);
        if (found.empty()) {
            return;
        }
        float[] ends = new float[found.rows() * 4];
        new FloatPointer(found.data()).get(ends);
        for (int i = 0; i < ends.length; i += 4) {
            Corner from = new Corner(ends[i], ends[i + 1]);
            Corner to = new Corner(ends[i + 2], ends[i + 3]);
            if (from.distanceTo(to) >= leastLength) {
                segments.add(Line.through(from, to, false));
            }
        }
    }

    /** The longest segment of a line, which comes first, gives its direction. */
    private static void join(Line segment, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.crossing(segment) < SAME_DIRECTION && line.distance(segment.middle()) < SAME_LINE_PIXELS) {
                lines.set(i, line.seenMore(segment.seen()));
                return;
            }
        }
        lines.add(segment);
    }
}
