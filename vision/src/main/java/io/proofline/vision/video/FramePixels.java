package io.proofline.vision.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Turns the decoder's current frame into a picture; keeps the converter between frames of one size. */
final class FramePixels implements AutoCloseable {

    /** The converter works on whole vectors of pixels and writes over the end of a row that is not a multiple. */
    private static final int LANE = 32;

    private final AVFrame frame;
    private SwsContext converter;

    FramePixels(AVFrame frame) {
        this.frame = frame;
    }

    Picture upright(VideoHeader header, double scale) {
        boolean lying = header.quarterTurns() % 2 == 1;
        int width = side(lying ? header.height() : header.width(), scale);
        int height = side(lying ? header.width() : header.height(), scale);
        converter = sws_getCachedContext(
                converter,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                AV_PIX_FMT_BGR24,
                SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (converter == null || converter.isNull()) {
            throw new IllegalStateException("There is no way from the frame's pixel format to a picture.");
        }
        return NativeScope.picture(() -> turned(converted(width, height), header.quarterTurns()));
    }

    @Override
    public void close() {
        if (converter != null && !converter.isNull()) {
            sws_freeContext(converter);
        }
    }

    private Mat converted(int width, int height) {
        Mat padded = new Mat(height + 1, (width / LANE + 2) * LANE, CV_8UC3);
        PointerPointer<?> planes = new PointerPointer<>(padded.data(), null, null, null);
        IntPointer strides = new IntPointer((int) padded.step(0), 0, 0, 0);
        sws_scale(converter, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        return new Mat(padded, new Rect(0, 0, width, height)).clone();
    }

    private static Mat turned(Mat mat, int quarterTurns) {
        if (quarterTurns == 0) {
            return mat;
        }
        int[] codes = {ROTATE_90_CLOCKWISE, ROTATE_180, ROTATE_90_COUNTERCLOCKWISE};
        Mat upright = new Mat();
        rotate(mat, upright, codes[quarterTurns - 1]);
        return upright;
    }

    private static int side(int pixels, double scale) {
        return Math.max(2, (int) Math.round(pixels * scale));
    }
}
