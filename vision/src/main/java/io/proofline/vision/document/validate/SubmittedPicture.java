package io.proofline.vision.document.validate;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.contract.digest.Sha256;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * What tells whether two submitted pictures are one: the digest of the bytes, and a difference hash, which stays nearly
 * the same when a picture is compressed again or scaled.
 *
 * @param kind what it was submitted as, the word of the evidence kind
 * @param sha256 of the bytes, hexadecimal
 * @param differenceHash of eight rows, each of eight bits: is a cell brighter than the one to its right
 */
public record SubmittedPicture(String kind, String sha256, long differenceHash) {

    private static final int CELLS = 8;
    /** Of 64 bits; two photographs of different things differ in about half of them. */
    private static final int SAME_WITHIN = 3;

    /**
     * Looks at a picture.
     *
     * @throws EvidenceRefused if it cannot be decoded
     */
    public static SubmittedPicture of(String kind, byte[] encoded) throws EvidenceRefused {
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(encoded)) {
            return new SubmittedPicture(kind, Sha256.hex(encoded), hash(picture.mat()));
        }
    }

    /** Whether this and another are one picture. */
    public boolean same(SubmittedPicture other) {
        return sha256.equals(other.sha256) || Long.bitCount(differenceHash ^ other.differenceHash) <= SAME_WITHIN;
    }

    private static long hash(Mat picture) {
        return NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(picture, grey, COLOR_BGR2GRAY);
            Mat cells = new Mat();
            resize(grey, cells, new Size(CELLS + 1, CELLS), 0, 0, INTER_AREA);
            byte[] values = new byte[(CELLS + 1) * CELLS];
            cells.data().get(values);
            long hash = 0;
            for (int row = 0; row < CELLS; row++) {
                for (int column = 0; column < CELLS; column++) {
                    int at = row * (CELLS + 1) + column;
                    boolean falls = (values[at] & 0xff) > (values[at + 1] & 0xff);
                    hash = (hash << 1) | (falls ? 1 : 0);
                }
            }
            return hash;
        });
    }
}
