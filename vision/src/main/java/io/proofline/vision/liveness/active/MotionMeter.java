package io.proofline.vision.liveness.active;

import static org.bytedeco.opencv.global.opencv_calib3d.RANSAC;
import static org.bytedeco.opencv.global.opencv_calib3d.findHomography;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.NORM_L1;
import static org.bytedeco.opencv.global.opencv_core.norm;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.goodFeaturesToTrack;
import static org.bytedeco.opencv.global.opencv_video.calcOpticalFlowPyrLK;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Follows points of a face and its surroundings from frame to frame and asks whether one plane explains how they moved.
 * Views of a plane are related by a homography (Hartley and Zisserman, "Multiple View Geometry", 2004, ch. 13): all
 * points of a picture that is held up and moved keep to one, a head before a room does not.
 */
final class MotionMeter implements AutoCloseable {

    private static final double SURROUNDINGS = 1.7;
    private static final int MOST_POINTS = 150;
    private static final int LEAST_POINTS = 24;
    private static final double LEAST_CORNER_QUALITY = 0.01;
    private static final double LEAST_POINT_DISTANCE = 5;
    /** Pixels of the reduced frame. */
    private static final double TOLERANCE = 1.0;

    private Mat before;
    private Region faceBefore;

    /**
     * Takes the next frame.
     *
     * @param face where the face is, or null
     * @return what changed since the frame before; empty for the first
     */
    Optional<FrameChange> next(Picture frame, Region face) {
        Mat grey = new Mat();
        cvtColor(frame.mat(), grey, COLOR_BGR2GRAY);
        Optional<FrameChange> change = Optional.ofNullable(before).map(earlier -> change(earlier, grey, frame, face));
        close();
        before = grey;
        faceBefore = face;
        return change;
    }

    @Override
    public void close() {
        if (before != null) {
            before.close();
            before = null;
        }
    }

    private FrameChange change(Mat earlier, Mat later, Picture frame, Region face) {
        return NativeScope.call(() -> {
            double difference = norm(earlier, later, NORM_L1, new Mat()) / ((double) earlier.rows() * earlier.cols());
            Optional<PlaneMotion> plane = faceBefore == null || face == null
                    ? Optional.empty()
                    : motion(earlier, later, faceBefore.scaled(SURROUNDINGS).within(frame), faceBefore);
            return new FrameChange(difference, plane);
        });
    }

    private static Optional<PlaneMotion> motion(Mat earlier, Mat later, Rect area, Region face) {
        Mat corners = new Mat();
        goodFeaturesToTrack(
                new Mat(earlier, area),
                corners,
                MOST_POINTS,
                LEAST_CORNER_QUALITY,
                LEAST_POINT_DISTANCE,
                new Mat(),
                3,
                false,
                0.04);
        if (corners.rows() < LEAST_POINTS) {
            return Optional.empty();
        }
        Mat from = shifted(corners, area);
        Mat to = new Mat();
        Mat found = new Mat();
        calcOpticalFlowPyrLK(earlier, later, from, to, found, new Mat());
        return fit(from, to, found, face);
    }

    private static Optional<PlaneMotion> fit(Mat from, Mat to, Mat found, Region face) {
        FloatIndexer start = from.createIndexer();
        FloatIndexer end = to.createIndexer();
        UByteIndexer kept = found.createIndexer();
        int count = 0;
        for (int i = 0; i < from.rows(); i++) {
            count += kept.get(i, 0) == 0 ? 0 : 1;
        }
        if (count < LEAST_POINTS) {
            return Optional.empty();
        }
        Mat source = new Mat(count, 1, CV_32FC2);
        Mat target = new Mat(count, 1, CV_32FC2);
        FloatIndexer sources = source.createIndexer();
        FloatIndexer targets = target.createIndexer();
        double[] lengths = new double[count];
        int row = 0;
        for (int i = 0; i < from.rows(); i++) {
            if (kept.get(i, 0) != 0) {
                sources.put(row, 0, 0, start.get(i, 0, 0)).put(row, 0, 1, start.get(i, 0, 1));
                targets.put(row, 0, 0, end.get(i, 0, 0)).put(row, 0, 1, end.get(i, 0, 1));
                lengths[row++] =
                        Math.hypot(end.get(i, 0, 0) - start.get(i, 0, 0), end.get(i, 0, 1) - start.get(i, 0, 1));
            }
        }
        Mat inliers = new Mat();
        Mat homography = findHomography(source, target, RANSAC, TOLERANCE, inliers, 500, 0.995);
        Arrays.sort(lengths);
        double share = homography.empty() ? 0 : share(inliers, from.rows());
        return Optional.of(new PlaneMotion(lengths[count / 2] / face.width(), share));
    }

    private static double share(Mat inliers, int followed) {
        UByteIndexer flags = inliers.createIndexer();
        int count = 0;
        for (int i = 0; i < inliers.rows(); i++) {
            count += flags.get(i, 0) == 0 ? 0 : 1;
        }
        return (double) count / followed;
    }

    private static Mat shifted(Mat corners, Rect area) {
        Mat shifted = corners.clone();
        FloatIndexer points = shifted.createIndexer();
        for (int i = 0; i < shifted.rows(); i++) {
            points.put(i, 0, 0, points.get(i, 0, 0) + area.x()).put(i, 0, 1, points.get(i, 0, 1) + area.y());
        }
        return shifted;
    }
}
