package io.proofline.benchmarks.spoof;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.attack.AttackSpecies;
import io.proofline.specimens.attack.Retake;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.vision.face.FaceLimits;
import io.proofline.vision.face.FaceReader;
import io.proofline.vision.face.FaceReading;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.liveness.signal.Signals;
import io.proofline.vision.model.ModelCatalogue;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes samples of one genuine picture: the person as they are and shown by screens and prints, near and far, large and
 * small, each developed by the same simulated camera, so that nothing but the medium tells them apart.
 */
final class Sampler {

    private static final int ROUNDS = 4;
    private static final double SMALLEST_FACE = 70;
    private static final double LARGEST_FACE = 230;

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final FaceReader reader;
    private final Signals signals;

    Sampler(ModelCatalogue models) {
        this.reader = new FaceReader(models, FaceLimits.STANDARD);
        this.signals = new Signals(models);
    }

    List<Sample> of(GenuinePicture picture, long seed) {
        List<Sample> samples = new ArrayList<>();
        Optional<Region> found = face(picture.image());
        if (found.isEmpty()) {
            return samples;
        }
        Region face = found.get();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            BufferedImage person = cut(picture.image(), face.scaled(between(random, 1.25, 4)));
            add(samples, picture.identity(), "none", Retake.genuine(person, scale(face, random), random.nextLong()));
            for (AttackSpecies species : AttackSpecies.values()) {
                BufferedImage shown = cut(picture.image(), face.scaled(between(random, 1.5, 4)));
                double margin = margin(shown, face, random);
                byte[] attack = Retake.attack(shown, species, margin, scale(face, random), random.nextLong());
                add(samples, picture.identity(), species == AttackSpecies.SCREEN ? "screen" : "paper", attack);
            }
        }
        return samples;
    }

    private void add(List<Sample> samples, String identity, String type, byte[] file) {
        try (Picture picture = decoder.decode(file)) {
            reader.read(picture)
                    .face()
                    .ifPresent(face -> samples.add(new Sample(identity, type, signals.measure(picture, face))));
        } catch (EvidenceRefused impossible) {
            throw new IllegalStateException("A picture just made cannot be read.", impossible);
        }
    }

    private Optional<Region> face(BufferedImage image) {
        try (Picture picture = decoder.decode(Jpeg.encode(rgb(image), 0.98))) {
            FaceReading reading = reader.read(picture);
            return reading.face().map(face -> face.box().region());
        } catch (EvidenceRefused refused) {
            return Optional.empty();
        }
    }

    /** Half of the attackers hide the edges of what they hold. */
    private static double margin(BufferedImage shown, Region face, Random random) {
        if (random.nextBoolean()) {
            return between(random, 0.03, 0.4);
        }
        double most = 0.5 * (1 - Math.min(1, 1.25 * face.width() / shown.getWidth()));
        return -between(random, 0.04, Math.max(0.05, most));
    }

    private static double scale(Region face, Random random) {
        return between(random, SMALLEST_FACE, LARGEST_FACE) / face.width();
    }

    private static BufferedImage cut(BufferedImage image, Region region) {
        int left = (int) Math.max(0, region.x());
        int top = (int) Math.max(0, region.y());
        int right = (int) Math.min(image.getWidth(), region.x() + region.width());
        int bottom = (int) Math.min(image.getHeight(), region.y() + region.height());
        return rgb(image.getSubimage(left, top, right - left, bottom - top));
    }

    private static BufferedImage rgb(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        copy.getGraphics().drawImage(image, 0, 0, null);
        return copy;
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
