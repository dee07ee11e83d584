package io.proofline.vision.liveness;

import io.proofline.contract.check.Engine;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceBox;
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
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Passive liveness of one still picture. Safe for use by many threads. */
public final class LivenessAnalyzer {

    static final String MODEL = "fr_liveness.onnx";

    private static final int SIDE = 128;
    private static final int LIVE = 0;
    private static final double CONTEXT = 2.7;
    private static final PixelPlanes PLANES = PixelPlanes.uniform(0, 1, false);

    private final ModelCatalogue catalogue;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DERIVED);
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
        FaceBox box = reading.face().get().box();
        double scale = contextScale(selfie, box.region());
        double live = liveProbability(selfie, insideOf(selfie, box.region().scaled(scale)));
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
