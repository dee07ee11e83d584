package io.proofline.benchmarks.evaluate;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** A picture small enough to be carried inside a page. */
final class Thumbnail {

    private static final int LONGEST_SIDE = 720;
    private static final int QUALITY = 80;

    private static final ImageDecoder DECODER = new ImageDecoder(new ImageLimits(100_000_000, 200_000_000, 16));

    private Thumbnail() {}

    /** A data URI; empty if the file is missing or no still picture. */
    static Optional<String> of(Path file) {
        try (Picture picture = DECODER.decode(Files.readAllBytes(file))) {
            return Optional.of("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(picture)));
        } catch (IOException | EvidenceRefused notShown) {
            return Optional.empty();
        }
    }

    private static byte[] jpeg(Picture picture) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(picture.width(), picture.height()));
        int columns = Math.max(1, (int) Math.round(picture.width() * scale));
        int rows = Math.max(1, (int) Math.round(picture.height() * scale));
        Region whole = Region.whole(picture);
        try (Picture small = Picture.owning(whole.sample(picture, columns, rows, Region.Beyond.EDGE))) {
            return small.toJpeg(QUALITY);
        }
    }
}
