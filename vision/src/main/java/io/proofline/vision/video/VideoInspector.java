package io.proofline.vision.video;

import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import java.util.concurrent.Semaphore;

/**
 * Lets a video in by decoding it to its end, so that no later check comes upon one that it cannot read. It is kept as it
 * came: what the recorder wrote of itself is looked at later, and a video encoded anew has lost the traces of the first
 * time.
 */
public final class VideoInspector implements EvidenceInspector {

    private final VideoDecoder decoder;
    /** Decoding takes a core for about half a second: more uploads than cores wait here. */
    private final Semaphore decoding = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public VideoInspector(VideoLimits limits) {
        this.decoder = new VideoDecoder(limits);
    }

    @Override
    public Inspected inspect(EvidenceKind kind, byte[] content) throws EvidenceRefused {
        decoding.acquireUninterruptibly();
        try {
            VideoHeader header = decoder.decode(content, frame -> {}).header();
            return new Inspected(content, header.type().mediaType(), header.width(), header.height());
        } finally {
            decoding.release();
        }
    }
}
