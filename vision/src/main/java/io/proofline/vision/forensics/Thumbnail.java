package io.proofline.vision.forensics;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Compares the preview that a camera embeds with the picture: many editors forget it. */
final class Thumbnail {

    /** Correlation of tiny copies of the same picture; letterboxed previews and sharpening stay above it. */
    static final double LEAST_AGREEMENT = 0.75;

    private static final int SIDE = 24;
    private static final double MARGIN = 0.1;
    private static final ImageDecoder DECODER = new ImageDecoder(new ImageLimits(1 << 20, 1 << 20, 16));

    private Thumbnail() {}

    /** Correlation of the two, -1..1; empty if the preview is no picture, or turned in a way of its own. */
    static Optional<Double> agreement(byte[] encoded, Picture picture, Orientation orientation) {
        if (orientation.number() != 1) {
            return Optional.empty();
        }
        try {
            DECODER.admit(encoded);
        } catch (EvidenceRefused unusable) {
            return Optional.empty();
        }
        return NativeScope.call(() -> {
            Mat preview = imdecode(new Mat(encoded), IMREAD_GRAYSCALE | IMREAD_IGNORE_ORIENTATION);
            if (preview == null || preview.empty()) {
                return Optional.empty();
            }
            Mat grey = new Mat();
            cvtColor(picture.mat(), grey, COLOR_BGR2GRAY);
            double ratio = (double) grey.cols() / grey.rows() / ((double) preview.cols() / preview.rows());
            if (ratio > 1.5 || ratio < 1 / 1.5) {
                return Optional.of(0.0);
            }
            return Optional.of(correlation(tiny(preview, ratio), tiny(grey, 1)));
        });
    }

    /** The middle of a picture, without the black bars that fill a preview of another shape. */
    private static LumaPlane tiny(Mat grey, double ratio) {
        int barX = ratio < 1 ? (int) (grey.cols() * (1 - ratio) / 2) : 0;
        int barY = ratio > 1 ? (int) (grey.rows() * (1 - 1 / ratio) / 2) : 0;
        Mat inside = grey.apply(new org.bytedeco.opencv.opencv_core.Rect(
                barX, barY, Math.max(1, grey.cols() - 2 * barX), Math.max(1, grey.rows() - 2 * barY)));
        Mat sized = new Mat();
        resize(inside, sized, new Size(SIDE, SIDE), 0, 0, INTER_AREA);
        return LumaPlane.copyOf(sized);
    }

    private static double correlation(LumaPlane a, LumaPlane b) {
        int margin = (int) (MARGIN * SIDE);
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double product = 0;
        int count = 0;
        for (int y = margin; y < SIDE - margin; y++) {
            for (int x = margin; x < SIDE - margin; x++) {
                double va = a.at(x, y);
                double vb = b.at(x, y);
                sumA += va;
                sumB += vb;
                squaresA += va * va;
                squaresB += vb * vb;
                product += va * vb;
                count++;
            }
        }
        double spreadA = squaresA - sumA * sumA / count;
        double spreadB = squaresB - sumB * sumB / count;
        // Two even pictures agree though nothing in them correlates.
        return spreadA < count || spreadB < count ? 1 : (product - sumA * sumB / count) / Math.sqrt(spreadA * spreadB);
    }
}
