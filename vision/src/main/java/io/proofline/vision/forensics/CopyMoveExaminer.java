package io.proofline.vision.forensics;

import static org.bytedeco.opencv.global.opencv_core.NORM_L2;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.DMatchVectorVector;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_features2d.BFMatcher;
import org.bytedeco.opencv.opencv_features2d.SIFT;

/**
 * Copied parts (Amerini et al., "A SIFT-based forensic method for copy-move attack detection", 2011): keypoints that
 * look the same in two places and move together. Letters and guilloche repeat too. They are kept out in three ways: a
 * keypoint with more than one double is a pattern and not a copy, and a copy has to be the same pixel for pixel, with
 * noise and all, which no second printing is; and in a copied area nearly all keypoints have their double.
 */
final class CopyMoveExaminer implements Examiner {

    private static final int LONGER_SIDE = 800;
    private static final int MOST_KEYPOINTS = 1500;
    private static final double DISTINCT = 0.6;
    private static final double LEAST_DISTANCE_SHARE = 0.04;
    private static final int FEW = 5;
    private static final int MANY = 20;
    private static final int VERY_MANY = 40;
    private static final double ALIKE_PIXELS = 0.7;

    private static final double SAME_PIXELS = 0.9;
    private static final double SPARSE = 0.35;
    private static final double DENSE = 0.6;

    /** @param places of all keypoints, in pixels of the picture */
    private record Matches(List<Displacement> pairs, List<double[]> places) {

        /** The keypoints of the copied area that move with it, as a share of all that lie there. */
        double density(List<Displacement> group) {
            double share = 1;
            for (double[] box : Displacements.boxes(group)) {
                long inside = places.stream()
                        .filter(place -> place[0] >= box[0]
                                && place[1] >= box[1]
                                && place[0] <= box[0] + box[2]
                                && place[1] <= box[1] + box[3])
                        .count();
                share = Math.min(share, inside == 0 ? 0 : (double) group.size() / inside);
            }
            return share;
        }
    }

    @Override
    public Signal examine(Exhibit exhibit) {
        Matches found = NativeScope.call(() -> matches(exhibit.picture()));
        List<Displacement> matches = found.pairs();
        Displacements clusters = new Displacements(
                matches,
                LEAST_DISTANCE_SHARE
                        * Math.max(exhibit.luma().width(), exhibit.luma().height()));
        List<Displacement> largest = clusters.largest();
        double sameness = largest.size() < FEW ? 0 : PixelSameness.of(exhibit.luma(), largest);
        double density = largest.size() < FEW ? 0 : found.density(largest);
        double value = Math.max(large(largest.size(), sameness), dense(largest.size(), sameness, density));
        Map<String, Object> facts = Map.of(
                "matches", matches.size(),
                "moving_together", largest.size(),
                "same_pixels", Rounded.of(sameness),
                "density", Rounded.of(density));
        return value == 0
                ? Signal.of(SignalKind.COPY_MOVE, 0, facts)
                : Signal.of(
                        SignalKind.COPY_MOVE,
                        value,
                        facts,
                        HeatMap.of(exhibit.picture(), Displacements.boxes(largest), true));
    }

    /** Whole lines and larger: more keypoints than any word has that is printed twice. */
    private static double large(int moving, double sameness) {
        return Rounded.between(moving * sameness, MANY, VERY_MANY);
    }

    /** Smaller areas: all that is in them has to move along, and to be the same pixel for pixel. */
    private static double dense(int moving, double sameness, double density) {
        return Rounded.between(moving, FEW - 2, MANY)
                * Rounded.between(sameness, ALIKE_PIXELS, SAME_PIXELS)
                * Rounded.between(density, SPARSE, DENSE);
    }

    private static Matches matches(Picture picture) {
        double scale = Math.min(1, (double) LONGER_SIDE / Math.max(picture.width(), picture.height()));
        Mat small = new Mat();
        resize(
                picture.mat(),
                small,
                new Size((int) Math.ceil(picture.width() * scale), (int) Math.ceil(picture.height() * scale)),
                0,
                0,
                INTER_AREA);
        KeyPointVector keypoints = new KeyPointVector();
        Mat descriptors = new Mat();
        SIFT sift = SIFT.create(MOST_KEYPOINTS, 3, 0.02, 10, 1.6, false);
        sift.detectAndCompute(small, new Mat(), keypoints, descriptors);
        if (keypoints.size() < FEW) {
            return new Matches(List.of(), List.of());
        }
        DMatchVectorVector nearest = new DMatchVectorVector();
        new BFMatcher(NORM_L2, false).knnMatch(descriptors, descriptors, nearest, 4);
        List<double[]> places = new ArrayList<>();
        for (long i = 0; i < keypoints.size(); i++) {
            Point2f place = keypoints.get(i).pt();
            places.add(new double[] {place.x() / scale, place.y() / scale});
        }
        double leastDistance = LEAST_DISTANCE_SHARE * Math.max(small.cols(), small.rows());
        return new Matches(pairs(keypoints, nearest, scale, leastDistance), places);
    }

    /** The nearest double of each keypoint, if it stands alone: further ones must be clearly less alike. */
    private static List<Displacement> pairs(
            KeyPointVector keypoints, DMatchVectorVector nearest, double scale, double leastDistance) {
        List<Displacement> pairs = new ArrayList<>();
        for (long i = 0; i < nearest.size(); i++) {
            Point2f from = keypoints.get(i).pt();
            float first = -1;
            Point2f to = null;
            for (long k = 0; k < nearest.get(i).size(); k++) {
                var match = nearest.get(i).get(k);
                Point2f candidate = keypoints.get(match.trainIdx()).pt();
                // Several keypoints of one place, with different directions, are no doubles of each other.
                if (Math.hypot(candidate.x() - from.x(), candidate.y() - from.y()) < leastDistance) {
                    continue;
                }
                if (to == null) {
                    to = candidate;
                    first = match.distance();
                } else if (Math.hypot(candidate.x() - to.x(), candidate.y() - to.y()) > 3) {
                    if (first < DISTINCT * match.distance()) {
                        pairs.add(Displacement.of(from, to, scale));
                    }
                    break;
                }
            }
        }
        return pairs;
    }
}
