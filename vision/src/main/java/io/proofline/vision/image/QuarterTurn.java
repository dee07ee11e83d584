package io.proofline.vision.image;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import org.bytedeco.opencv.opencv_core.Mat;

/** One of the four ways to lay a picture: how far it is turned clockwise. */
public enum QuarterTurn {
    NONE(0),
    RIGHT(90),
    HALF(180),
    LEFT(270);

    private final int degrees;

    QuarterTurn(int degrees) {
        this.degrees = degrees;
    }

    /** Clockwise: 0, 90, 180 or 270. */
    public int degrees() {
        return degrees;
    }

    /** The picture turned, as a copy that the caller closes. */
    public Picture of(Picture picture) {
        return NativeScope.picture(() -> {
            if (this == NONE) {
                return picture.mat().clone();
            }
            Mat turned = new Mat();
            rotate(picture.mat(), turned, code());
            return turned;
        });
    }

    /**
     * Where a point of the turned picture was before.
     *
     * @param x pixels of the turned picture
     * @param y pixels of the turned picture
     * @param width of the picture before it was turned
     * @param height of the picture before it was turned
     * @return x and y
     */
    public double[] back(double x, double y, int width, int height) {
        return switch (this) {
            case NONE -> new double[] {x, y};
            case RIGHT -> new double[] {y, height - x};
            case HALF -> new double[] {width - x, height - y};
            case LEFT -> new double[] {width - y, x};
        };
    }

    /** Where a region of the turned picture was before; sizes as in {@link #back(double, double, int, int)}. */
    public Region back(Region region, int width, int height) {
        double[] one = back(region.x(), region.y(), width, height);
        double[] other = back(region.x() + region.width(), region.y() + region.height(), width, height);
        return new Region(
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.abs(one[0] - other[0]),
                Math.abs(one[1] - other[1]));
    }

    private int code() {
        return switch (this) {
            case RIGHT -> ROTATE_90_CLOCKWISE;
            case LEFT -> ROTATE_90_COUNTERCLOCKWISE;
            default -> ROTATE_180;
        };
    }
}
