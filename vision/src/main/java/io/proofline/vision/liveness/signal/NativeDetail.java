package io.proofline.vision.liveness.signal;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * The middle of a face at the picture's own resolution: fine patterns do not survive resizing.
 *
 * @param width at most 256
 * @param height at most 256
 * @param planes blue, green and red, each row by row, 0..255
 */
record NativeDetail(int left, int top, int width, int height, float[] planes) {

    static final int MOST = 256;

    private static final PixelPlanes PLANES = PixelPlanes.uniform(0, 1, false);

    static NativeDetail of(Picture picture, Region face) {
        Region middle = face.resized(Math.min(face.width(), MOST), Math.min(face.height(), MOST));
        return NativeScope.call(() -> {
            Rect area = middle.within(picture);
            int width = Math.min(area.width(), MOST);
            int height = Math.min(area.height(), MOST);
            Mat pixels = new Mat(picture.mat(), new Rect(area.x(), area.y(), width, height));
            return new NativeDetail(area.x(), area.y(), width, height, PLANES.of(pixels));
        });
    }

    float blue(int x, int y) {
        return planes[y * width + x];
    }

    float green(int x, int y) {
        return planes[(height + y) * width + x];
    }

    float red(int x, int y) {
        return planes[(2 * height + y) * width + x];
    }

    /** Luma of ITU-R BT.601, 0..255. */
    double luma(int x, int y) {
        return 0.299 * red(x, y) + 0.587 * green(x, y) + 0.114 * blue(x, y);
    }
}
