package io.proofline.vision.document;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** A submitted picture turned by quarters until its text stands upright. */
final class TurnedPage implements AutoCloseable {

    private final Picture submitted;
    private final Picture upright;
    private final int quarterTurns;

    private TurnedPage(Picture submitted, Picture upright, int quarterTurns) {
        this.submitted = submitted;
        this.upright = upright;
        this.quarterTurns = quarterTurns;
    }

    /**
     * Turns a picture.
     *
     * @param quarterTurns clockwise, 0 to 3
     */
    static TurnedPage of(Picture submitted, int quarterTurns) {
        Picture upright = quarterTurns == 0 ? submitted : NativeScope.picture(() -> turned(submitted, quarterTurns));
        return new TurnedPage(submitted, upright, quarterTurns);
    }

    /** The picture as its text is read. */
    Picture upright() {
        return upright;
    }

    /** The bounds of an area of the upright picture as fractions of the submitted one: x, y, width, height. */
    List<Double> fractions(Quad area) {
        return fractions(area.map(this::submitted), submitted);
    }

    /** The bounds of an area of a picture as fractions of that picture: x, y, width, height. */
    static List<Double> fractions(Quad area, Picture picture) {
        double[] x = area.corners().stream()
                .mapToDouble(corner -> share(corner.x(), picture.width()))
                .sorted()
                .toArray();
        double[] y = area.corners().stream()
                .mapToDouble(corner -> share(corner.y(), picture.height()))
                .sorted()
                .toArray();
        return List.of(x[0], y[0], x[3] - x[0], y[3] - y[0]);
    }

    @Override
    public void close() {
        if (upright != submitted) {
            upright.close();
        }
    }

    /** Where a place of the upright picture is in the submitted one. */
    Corner submitted(Corner corner) {
        return switch (quarterTurns) {
            case 1 -> new Corner(corner.y(), upright.width() - corner.x());
            case 2 -> new Corner(upright.width() - corner.x(), upright.height() - corner.y());
            case 3 -> new Corner(upright.height() - corner.y(), corner.x());
            default -> corner;
        };
    }

    private static Mat turned(Picture picture, int quarterTurns) {
        int code =
                switch (quarterTurns) {
                    case 1 -> ROTATE_90_CLOCKWISE;
                    case 2 -> ROTATE_180;
                    default -> ROTATE_90_COUNTERCLOCKWISE;
                };
        Mat turned = new Mat();
        rotate(picture.mat(), turned, code);
        return turned;
    }

    private static double share(double place, int side) {
        return Math.max(0, Math.min(1, place / side));
    }
}
