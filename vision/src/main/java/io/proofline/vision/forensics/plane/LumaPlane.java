package io.proofline.vision.forensics.plane;

import static org.bytedeco.opencv.global.opencv_core.CV_16SC3;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.transform;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** The brightness of a picture or of a part of it, 0..255, in Java's memory, pixel for pixel. */
public final class LumaPlane {

    private static final double MID_GREY = 128;

    private final int width;
    private final int height;
    private final byte[] values;

    /** @param values row by row, unsigned; not copied, treat as immutable */
    public LumaPlane(int width, int height, byte[] values) {
        if (values.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("A plane has one value a pixel.");
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public static LumaPlane of(Picture picture) {
        return NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(picture.mat(), grey, COLOR_BGR2GRAY);
            return copyOf(grey);
        });
    }

    /**
     * Half the difference of red and blue, about mid-grey: what has the colour of grey is 128.
     *
     * @param picture of three 8-bit channels, blue-green-red
     */
    public static LumaPlane redAgainstBlue(Mat picture) {
        return NativeScope.call(() -> {
            Mat difference = new Mat();
            Mat weights = new Mat(1, 3, CV_32F);
            try (FloatIndexer row = weights.createIndexer()) {
                row.put(0, 0, -0.5f);
                row.put(0, 1, 0f);
                row.put(0, 2, 0.5f);
            }
            Mat signed = new Mat();
            Mat wide = new Mat();
            picture.convertTo(wide, CV_16SC3);
            transform(wide, signed, weights);
            signed.convertTo(difference, CV_8U, 1, MID_GREY);
            return copyOf(difference);
        });
    }

    /** Copies a matrix of one 8-bit channel. */
    public static LumaPlane copyOf(Mat grey) {
        byte[] values = new byte[Math.multiplyExact(grey.rows(), grey.cols())];
        try (Mat whole = grey.clone();
                BytePointer data = whole.data()) {
            data.get(values);
        }
        return new LumaPlane(grey.cols(), grey.rows(), values);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int at(int x, int y) {
        return values[y * width + x] & 0xFF;
    }

    /** A copy of the pixels inside an area, which has to lie within the plane. */
    public LumaPlane part(Rect area) {
        byte[] part = new byte[area.width() * area.height()];
        for (int row = 0; row < area.height(); row++) {
            System.arraycopy(values, (area.y() + row) * width + area.x(), part, row * area.width(), area.width());
        }
        return new LumaPlane(area.width(), area.height(), part);
    }
}
