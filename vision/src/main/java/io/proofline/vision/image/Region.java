package io.proofline.vision.image;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A rectangle of a picture in its pixels; it may reach beyond the edges.
 *
 * @param x left edge
 * @param y top edge
 */
public record Region(double x, double y, double width, double height) {

    /** What stands where a region reaches beyond the picture. */
    public enum Beyond {
        /** Mid-grey, which most networks see as nothing. */
        GREY,
        /** The outermost pixels, repeated. */
        EDGE
    }

    private static final double MID_GREY = 127;

    public Region {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A region has an area.");
        }
    }

    public static Region whole(Picture picture) {
        return new Region(0, 0, picture.width(), picture.height());
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public double area() {
        return width * height;
    }

    /** x, y, width and height, each as a fraction of the picture's width or height. */
    public List<Double> shares(Picture picture) {
        return List.of(x / picture.width(), y / picture.height(), width / picture.width(), height / picture.height());
    }

    /** The region of given size around the same centre. */
    public Region resized(double newWidth, double newHeight) {
        return new Region(centreX() - newWidth / 2, centreY() - newHeight / 2, newWidth, newHeight);
    }

    public Region scaled(double factor) {
        return resized(width * factor, height * factor);
    }

    /** Area of the intersection over area of the union, 0..1. */
    public double overlap(Region other) {
        double shared = shared(other);
        return shared / (area() + other.area() - shared);
    }

    /** The share of the smaller of the two that lies in the larger, 0..1. */
    public double containment(Region other) {
        return shared(other) / Math.min(area(), other.area());
    }

    private double shared(Region other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return Math.max(0, across) * Math.max(0, down);
    }

    /** The pixels that the region covers wholly or in part, cut to the picture. */
    public Rect within(Picture picture) {
        int left = clamp(Math.floor(x), picture.width() - 1);
        int top = clamp(Math.floor(y), picture.height() - 1);
        int right = Math.max(left + 1, clamp(Math.ceil(x + width), picture.width()));
        int bottom = Math.max(top + 1, clamp(Math.ceil(y + height), picture.height()));
        return new Rect(left, top, right - left, bottom - top);
    }

    /**
     * The region's pixels brought to a size; to be called inside a {@link NativeScope}.
     *
     * @return a new matrix of {@code columns} × {@code rows}
     */
    public Mat sample(Picture picture, int columns, int rows, Beyond beyond) {
        Rect inside = within(picture);
        double acrossScale = columns / width;
        double downScale = rows / height;
        int left = border((inside.x() - x) * acrossScale, columns);
        int top = border((inside.y() - y) * downScale, rows);
        int across = part(inside.width() * acrossScale, columns - left);
        int down = part(inside.height() * downScale, rows - top);
        Mat resized = new Mat();
        int filter = acrossScale < 1 ? INTER_AREA : INTER_LINEAR;
        resize(new Mat(picture.mat(), inside), resized, new Size(across, down), 0, 0, filter);
        Mat sampled = new Mat();
        int right = columns - left - across;
        int bottom = rows - top - down;
        int kind = beyond == Beyond.EDGE ? BORDER_REPLICATE : BORDER_CONSTANT;
        copyMakeBorder(
                resized, sampled, top, bottom, left, right, kind, new Scalar(MID_GREY, MID_GREY, MID_GREY, MID_GREY));
        return sampled;
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }

    private static int border(double size, int all) {
        return (int) Math.max(0, Math.min(all - 1, Math.round(size)));
    }

    private static int part(double size, int most) {
        return (int) Math.max(1, Math.min(most, Math.round(size)));
    }
}
