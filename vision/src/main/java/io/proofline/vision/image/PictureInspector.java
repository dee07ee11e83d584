package io.proofline.vision.image;

import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets a picture in by decoding it and keeps what it shows, encoded anew: upright, without metadata, and without
 * whatever else the file carried. A PNG stays a PNG; JPEG and WebP are kept as JPEG at quality 95.
 */
public final class PictureInspector implements EvidenceInspector {

    private static final int KEPT_QUALITY = 95;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.UPLOAD);
    private final ImageDecoder printDecoder = new ImageDecoder(ImageLimits.PRINT);
    /** The largest picture takes 120 MB once decoded, outside the heap: many uploads at once wait here. */
    private final Semaphore decoding = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public Inspected inspect(EvidenceKind kind, byte[] content) throws EvidenceRefused {
        decoding.acquireUninterruptibly();
        try {
            return kept(kind, content);
        } finally {
            decoding.release();
        }
    }

    /**
     * Encoding anew wipes out what forensics look for: the metadata, the encoder's traces, much of the noise. So the
     * file of the document's front is kept as well, for that check alone.
     */
    private static Optional<byte[]> original(EvidenceKind kind, byte[] content) {
        return kind == EvidenceKind.DOCUMENT_FRONT ? Optional.of(content) : Optional.empty();
    }

    private Inspected kept(EvidenceKind kind, byte[] content) throws EvidenceRefused {
        try (Picture picture = (kind.print() ? printDecoder : decoder).decode(content)) {
            boolean lossless =
                    ImageType.of(content).filter(ImageType.PNG::equals).isPresent();
            ImageType kept = lossless ? ImageType.PNG : ImageType.JPEG;
            byte[] encoded = lossless ? picture.toPng() : picture.toJpeg(KEPT_QUALITY);
            return new Inspected(encoded, kept.mediaType(), picture.width(), picture.height(), original(kind, content));
        }
    }
}
