package io.proofline.vision.people;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_8;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Makes pictures worse, or puts them together, as senders do. The caller closes each result. */
public final class Darkroom {

    private static final double GROUND = 190;

    private Darkroom() {}

    public static Picture blurred(Picture picture, double sigma) {
        return NativeScope.picture(() -> {
            Mat result = new Mat();
            GaussianBlur(picture.mat(), result, new Size(0, 0), sigma);
            return result;
        });
    }

    public static Picture darkened(Picture picture, double factor) {
        return NativeScope.picture(() -> {
            Mat result = new Mat();
            picture.mat().convertTo(result, -1, factor, 0);
            return result;
        });
    }

    /** Paints regions nearly black. */
    public static Picture covered(Picture picture, Region... regions) {
        return NativeScope.picture(() -> {
            Mat result = picture.mat().clone();
            for (Region region : regions) {
                rectangle(result, region.within(picture), new Scalar(25, 25, 25, 0), FILLED, LINE_8, 0);
            }
            return result;
        });
    }

    /** Takes light from the left half. */
    public static Picture shadedOnTheLeft(Picture picture, double factor) {
        return NativeScope.picture(() -> {
            Mat result = picture.mat().clone();
            Mat left = new Mat(result, new Rect(0, 0, picture.width() / 2, picture.height()));
            left.convertTo(left, -1, factor, 0);
            return result;
        });
    }

    public static Picture mirrored(Picture picture) {
        return NativeScope.picture(() -> {
            Mat result = new Mat();
            flip(picture.mat(), result, 1);
            return result;
        });
    }

    public static Picture reduced(Picture picture, double factor) {
        return NativeScope.picture(() -> {
            Mat result = new Mat();
            resize(picture.mat(), result, new Size(0, 0), factor, factor, INTER_AREA);
            return result;
        });
    }

    public static Picture empty(int width, int height) {
        return NativeScope.picture(() -> new Mat(height, width, CV_8UC3, new Scalar(GROUND, GROUND, GROUND, 0)));
    }

    /** Lays pictures onto an empty ground at the given left edges, all at one top edge. */
    public static Picture laidOn(int width, int height, int top, int[] lefts, Picture... pictures) {
        return NativeScope.picture(() -> {
            Mat ground = new Mat(height, width, CV_8UC3, new Scalar(GROUND, GROUND, GROUND, 0));
            for (int i = 0; i < pictures.length; i++) {
                Rect place = new Rect(lefts[i], top, pictures[i].width(), pictures[i].height());
                pictures[i].mat().copyTo(new Mat(ground, place));
            }
            return ground;
        });
    }
}
