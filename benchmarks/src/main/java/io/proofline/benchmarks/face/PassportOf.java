package io.proofline.benchmarks.face;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.vision.face.Portrait;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/** Prints a portrait into a specimen passport, photographs it, and cuts the portrait out as the product does. */
final class PassportOf {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 540;
    private static final double FACE_SHARE = 0.58;
    private static final LocalDate BIRTH = LocalDate.of(1980, 5, 17);
    private static final LocalDate ISSUE = LocalDate.of(2024, 3, 1);

    private final PortraitExtractor extractor;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.UPLOAD);

    PassportOf(PortraitExtractor extractor) {
        this.extractor = extractor;
    }

    /** The portrait as it comes out again, encoded; empty if it is not found on the photograph. */
    Optional<byte[]> portrait(Picture picture, Region face, UnaryOperator<Capture> how, long seed) {
        MrzContent holder =
                new MrzContent("UTO", "L898902C3", "Specimen", "Alex", "UTO", BIRTH, Sex.X, ISSUE.plusYears(10), "");
        BufferedImage page = Passport.dataPage(DocumentDescription.of(holder, ISSUE, "Zenith", cut(picture, face)))
                .image();
        byte[] photograph =
                Camera.photograph(page, how.apply(Capture.careful(seed))).jpeg();
        try (Picture seen = decoder.decode(photograph)) {
            return extractor.extract(seen).map(Portrait::jpeg);
        } catch (EvidenceRefused impossible) {
            throw new IllegalStateException("A specimen's photograph cannot be decoded.", impossible);
        }
    }

    private static BufferedImage cut(Picture picture, Region face) {
        double height = face.height() / FACE_SHARE;
        Region frame = face.resized(height * WIDTH / HEIGHT, height);
        try (Picture portrait = NativeScope.picture(() -> frame.sample(picture, WIDTH, HEIGHT, Beyond.EDGE))) {
            return ImageIO.read(new ByteArrayInputStream(portrait.toPng()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
