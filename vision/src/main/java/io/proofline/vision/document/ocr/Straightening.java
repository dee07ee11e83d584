package io.proofline.vision.document.ocr;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.getPerspectiveTransform;
import static org.bytedeco.opencv.global.opencv_imgproc.warpPerspective;

import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Parts of pictures, straightened. */
public final class Straightening {

    private Straightening() {}

    /** Cuts an area out and straightens it to a rectangle of the given size. The result lives in the caller's scope. */
    public static Mat of(Mat picture, Quad area, int width, int height) {
        Mat straight = new Mat();
        Mat transform = getPerspectiveTransform(
                points(area.corners()),
                points(Quad.rectangle(0, 0, width, height).corners()));
        warpPerspective(
                picture,
                straight,
                transform,
                new Size(width, height),
                INTER_CUBIC,
                opencv_core.BORDER_REPLICATE,
                new Scalar());
        return straight;
    }

    private static Mat points(List<Corner> corners) {
        float[] values = new float[corners.size() * 2];
        for (int i = 0; i < corners.size(); i++) {
            values[2 * i] = (float) corners.get(i).x();
            values[2 * i + 1] = (float) corners.get(i).y();
        }
        Mat mat = new Mat(corners.size(), 1, CV_32FC2);
        new FloatPointer(mat.data()).put(values);
        return mat;
    }
}
