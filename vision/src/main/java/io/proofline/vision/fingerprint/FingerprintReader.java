package io.proofline.vision.fingerprint;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;

/** Extracts the minutiae from the picture of one finger. Safe for use by several threads. */
public final class FingerprintReader {

    /** What fingerprint scanners give (ISO/IEC 19794-4). */
    public static final double USUAL_DPI = 500;

    private static final double LEAST_DPI = 250;
    private static final double MOST_DPI = 2000;
    /** A whole finger at 1000 dpi; the extraction's memory grows with the area. */
    private static final ImageLimits LIMITS = new ImageLimits(8 * 1024 * 1024, 4_000_000, 64);

    private final ImageDecoder decoder = new ImageDecoder(LIMITS);

    /**
     * Reads an impression, dark ridges on a light ground.
     *
     * @param picture an encoded PNG, JPEG or WebP
     * @param dpi resolution in pixels an inch, 250..2000
     * @throws EvidenceRefused if the picture cannot be decoded or is too large
     * @throws IllegalArgumentException if the resolution is out of range
     */
    public Fingerprint read(byte[] picture, double dpi) throws EvidenceRefused {
        if (!(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
            throw new IllegalArgumentException("A fingerprint has a resolution of 250 to 2000 dpi, not " + dpi + ".");
        }
        try (Picture decoded = decoder.decode(picture);
                Mat grey = new Mat()) {
            cvtColor(decoded.mat(), grey, COLOR_BGR2GRAY);
            byte[] pixels = new byte[decoded.width() * decoded.height()];
            grey.data().get(pixels);
            return Fingerprint.of(new FingerprintTemplate(new FingerprintImage(
                    decoded.width(), decoded.height(), pixels, new FingerprintImageOptions().dpi(dpi))));
        } catch (IndexOutOfBoundsException | ArithmeticException tooSmallForItsResolution) {
            throw new EvidenceRefused(
                    "image_unreadable", "The picture holds no fingerprint at this resolution.", Map.of("dpi", dpi));
        }
    }
}
