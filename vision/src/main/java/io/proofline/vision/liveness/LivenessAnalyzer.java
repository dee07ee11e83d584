package io.proofline.vision.liveness;

import io.proofline.contract.check.Engine;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceLimits;
import io.proofline.vision.face.FaceReader;
import io.proofline.vision.face.FaceReading;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Passive liveness of one still picture: a network that looks at a face with its surroundings for the traces of paper
 * and screens. Safe for use by many threads.
 *
 * <p>Where the surroundings that it wants do not fit into the picture, two framings are averaged: as much as fits, and
 * the whole with the picture's edges drawn out. Alone, the first takes tight crops of living people for attacks, the
 * second takes tight crops of screens for living people.
 *
 * <p>It is weak evidence, and no more than one voice among several. At 0.5 it took 2 of 54 living faces from one webcam
 * and 16 of 109 press and television photographs for attacks, and 10 of 49 replayed faces from the same webcam for
 * living; it found one print and one tablet, and neither a disguise nor a generated face nor a replay without visible
 * bezel, which a still picture hardly shows. It was not made for injected pictures at all.
 */
public final class LivenessAnalyzer {

    static final String MODEL = "fr_liveness.onnx";

    private static final int SIDE = 128;
    private static final int LIVE = 0;
    private static final double CONTEXT = 2.7;
    private static final PixelPlanes PLANES = PixelPlanes.uniform(0, 1, false);

    private final ModelCatalogue catalogue;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final FaceReader reader;
    private final OnnxModel model;

    public LivenessAnalyzer(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = new FaceReader(catalogue, FaceLimits.STANDARD);
        this.model = catalogue.model(MODEL);
    }

    /**
     * Analyses the largest face of a selfie.
     *
     * @throws EvidenceRefused if the picture cannot be decoded
     */
    public LivenessReading analyse(byte[] selfie) throws EvidenceRefused {
        try (Picture picture = decoder.decode(selfie)) {
            return analyse(picture);
        }
    }

    public LivenessReading analyse(Picture selfie) {
        FaceReading reading = reader.read(selfie);
        if (reading.face().isEmpty()) {
            return new LivenessReading(OptionalDouble.empty(), 0, reading);
        }
        Region face = reading.face().get().box().region();
        double scale = contextScale(selfie, face);
        double live = framings(selfie, face, scale).stream()
                .mapToDouble(framing -> liveProbability(selfie, framing))
                .average()
                .orElseThrow();
        return new LivenessReading(OptionalDouble.of(live), scale / CONTEXT, reading);
    }

    /** This library and the digests of the models that an analysis runs on. */
    public Engine engine() {
        return catalogue.engine(
                Stream.concat(FaceReader.MODELS.stream(), Stream.of(MODEL)).toArray(String[]::new));
    }

    private double liveProbability(Picture selfie, Region context) {
        float[] pixels = NativeScope.call(() -> PLANES.of(context.sample(selfie, SIDE, SIDE, Beyond.EDGE)));
        return model.runSingle(pixels, 1, 3, SIDE, SIDE).softmax()[LIVE];
    }

    private static List<Region> framings(Picture selfie, Region face, double scale) {
        Region fitting = insideOf(selfie, face.scaled(scale));
        Region wanted = face.scaled(CONTEXT);
        return fitting.equals(wanted) ? List.of(wanted) : List.of(fitting, wanted);
    }

    /** How many times its size the face's surroundings can be and still fit into the picture, at most 2.7. */
    private static double contextScale(Picture picture, Region face) {
        double fitting = Math.min((picture.width() - 1) / face.width(), (picture.height() - 1) / face.height());
        return Math.min(CONTEXT, fitting);
    }

    /** The region shifted, not cut, so that it lies within the picture: as the network saw faces in training. */
    private static Region insideOf(Picture picture, Region region) {
        double left = Math.max(0, Math.min(region.x(), picture.width() - region.width()));
        double top = Math.max(0, Math.min(region.y(), picture.height() - region.height()));
        return new Region(left, top, region.width(), region.height());
    }
}
