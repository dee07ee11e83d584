package io.proofline.vision.face;

import io.proofline.contract.check.Engine;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Finds the holder's portrait on the picture of a document: the largest that surely is one, since a ghost image is
 * always smaller. The document should be upright.
 */
public final class PortraitExtractor {

    /** Face boxes end at the brow and the chin; a portrait has the whole head. */
    private static final double MARGIN = 1.8;

    private static final int JPEG_QUALITY = 95;

    private final ModelCatalogue catalogue;
    private final FaceDetector detector;

    public PortraitExtractor(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
        this.detector = new FaceDetector(catalogue);
    }

    /** Empty if the document shows no face. */
    public Optional<Portrait> extract(Picture document) {
        List<FaceBox> faces = detector.detect(document);
        return faces.stream().findFirst().map(face -> new Portrait(cut(document, face), face, faces.size()));
    }

    /** This library and the digest of the model that finds portraits. */
    public Engine engine() {
        return catalogue.engine(FaceDetector.MODEL);
    }

    private static byte[] cut(Picture document, FaceBox face) {
        Region head = face.region().scaled(MARGIN);
        try (Rect area = head.within(document);
                Picture portrait = document.crop(area)) {
            return portrait.toJpeg(JPEG_QUALITY);
        }
    }
}
