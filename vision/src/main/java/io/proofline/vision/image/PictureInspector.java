package io.proofline.vision.image;

import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;

/**
 * Lets a picture in by decoding it and keeps what it shows, encoded anew: upright, without metadata, and without
 * whatever else the file carried. A PNG stays a PNG; JPEG and WebP are kept as JPEG at quality 95.
 */
public final class PictureInspector implements EvidenceInspector {

    private static final int KEPT_QUALITY = 95;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.UPLOAD);

    @Override
    public Inspected inspect(EvidenceKind kind, byte[] content) throws EvidenceRefused {
        try (Picture picture = decoder.decode(content)) {
            boolean lossless =
                    ImageType.of(content).filter(ImageType.PNG::equals).isPresent();
            ImageType kept = lossless ? ImageType.PNG : ImageType.JPEG;
            byte[] encoded = lossless ? picture.toPng() : picture.toJpeg(KEPT_QUALITY);
            return new Inspected(encoded, kept.mediaType(), picture.width(), picture.height());
        }
    }
}
