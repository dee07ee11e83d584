package io.proofline.benchmarks.face;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.specimens.capture.Capture;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bytedeco.opencv.opencv_core.Mat;

/** What one picture of a pair went through; the other stays as it was taken, like a selfie. */
enum Condition {
    AS_TAKEN("as taken"),
    TIGHT_AND_GREY("tight and grey, 92 by 112 pixels"),
    SMALL("face of 48 pixels"),
    PRINTED("printed in a passport, careful photograph"),
    PRINTED_BLURRED("printed, blurred by 2 pixels"),
    PRINTED_DARK("printed, light at 0.4"),
    PRINTED_GLARE("printed, glare of 0.3"),
    PRINTED_TILTED("printed, tilted by 0.10"),
    PRINTED_COARSE("printed, JPEG quality 0.3");

    private static final double SMALL_FACE = 48;

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** How the printed portrait is photographed; empty for a picture that is not printed. */
    Optional<UnaryOperator<Capture>> printed() {
        return switch (this) {
            case AS_TAKEN, TIGHT_AND_GREY, SMALL -> Optional.empty();
            case PRINTED -> Optional.of(capture -> capture);
            case PRINTED_BLURRED -> Optional.of(capture -> capture.blurred(2));
            case PRINTED_DARK -> Optional.of(capture -> capture.lit(0.4));
            case PRINTED_GLARE -> Optional.of(capture -> capture.glaring(0.3));
            case PRINTED_TILTED -> Optional.of(capture -> capture.tilted(0.10));
            case PRINTED_COARSE -> Optional.of(capture -> capture.compressed(0.3));
        };
    }

    /** The picture in this condition, which the caller closes; not for those that are printed. */
    Picture of(Picture picture, Region face) {
        return NativeScope.picture(() -> switch (this) {
            case TIGHT_AND_GREY ->
                grey(face.resized(face.width() * 1.25, face.width() * 1.25 * 112 / 92)
                        .sample(picture, 92, 112, Beyond.EDGE));
            case SMALL -> small(picture, face);
            default -> picture.mat().clone();
        });
    }

    private static Mat small(Picture picture, Region face) {
        Region head = face.scaled(1.9);
        double scale = SMALL_FACE / face.width();
        int columns = (int) Math.round(head.width() * scale);
        int rows = (int) Math.round(head.height() * scale);
        return head.sample(picture, columns, rows, Beyond.EDGE);
    }

    private static Mat grey(Mat colour) {
        Mat grey = new Mat();
        cvtColor(colour, grey, COLOR_BGR2GRAY);
        Mat three = new Mat();
        cvtColor(grey, three, COLOR_GRAY2BGR);
        return three;
    }
}
