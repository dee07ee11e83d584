package io.proofline.vision.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** An upright picture in native memory: 8 bits, three channels, blue-green-red. Whoever made it closes it. */
public final class Picture implements AutoCloseable {

    private final Mat mat;

    private Picture(Mat mat) {
        this.mat = mat;
    }

    /**
     * Takes the matrix over; it is closed with the picture.
     *
     * @param mat non-empty, of type {@code CV_8UC3}
     */
    public static Picture owning(Mat mat) {
        if (mat.empty() || mat.type() != CV_8UC3) {
            throw new IllegalArgumentException("A picture has pixels of three 8-bit channels.");
        }
        return new Picture(mat);
    }

    /** The pixels themselves, not a copy: not to be written to, nor used after {@link #close}. */
    public Mat mat() {
        return mat;
    }

    public int width() {
        return mat.cols();
    }

    public int height() {
        return mat.rows();
    }

    /**
     * A copy of a part.
     *
     * @param area pixels; what lies outside the picture is left out
     */
    public Picture crop(Rect area) {
        int left = Math.max(0, area.x());
        int top = Math.max(0, area.y());
        int right = Math.min(width(), area.x() + area.width());
        int bottom = Math.min(height(), area.y() + area.height());
        if (right <= left || bottom <= top) {
            throw new IllegalArgumentException("The part to be cut out lies outside the picture.");
        }
        try (Rect inside = new Rect(left, top, right - left, bottom - top);
                Mat view = new Mat(mat, inside)) {
            return new Picture(view.clone());
        }
    }

    /**
     * A copy of so many times fewer pixels across and down, each the mean of a square; much quicker than a reduction to
     * a given size. The rest that makes no square, at the right and at the bottom, is left out.
     *
     * @param factor at least 1, at most the shorter side
     */
    public Picture reduced(int factor) {
        if (factor < 1 || factor > Math.min(width(), height())) {
            throw new IllegalArgumentException("A picture cannot be reduced by the factor " + factor + ".");
        }
        int width = width() / factor;
        int height = height() / factor;
        try (Rect whole = new Rect(0, 0, width * factor, height * factor);
                Mat view = new Mat(mat, whole);
                Size size = new Size(width, height)) {
            if (factor == 1) {
                return new Picture(view.clone());
            }
            Mat reduced = new Mat();
            resize(view, reduced, size, 0, 0, INTER_AREA);
            return new Picture(reduced);
        }
    }

    /**
     * Encodes with loss.
     *
     * @param quality 1 (small) to 100 (true)
     */
    public byte[] toJpeg(int quality) {
        return encode(".jpg", IMWRITE_JPEG_QUALITY, quality);
    }

    public byte[] toPng() {
        return encode(".png");
    }

    @Override
    public void close() {
        mat.close();
    }

    private byte[] encode(String extension, int... parameters) {
        try (BytePointer encoded = new BytePointer();
                IntPointer options = new IntPointer(parameters)) {
            if (!imencode(extension, mat, encoded, options)) {
                throw new IllegalStateException("The picture cannot be encoded as " + extension + ".");
            }
            byte[] content = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(content);
            return content;
        }
    }
}
