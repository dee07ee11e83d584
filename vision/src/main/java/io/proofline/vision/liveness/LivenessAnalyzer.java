package io.proofline.vision.liveness;

import io.proofline.contract.check.Engine;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.Face;
import io.proofline.vision.face.FaceLimits;
import io.proofline.vision.face.FaceReader;
import io.proofline.vision.face.FaceReading;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.QuarterTurn;
import io.proofline.vision.liveness.signal.NetworkSignal;
import io.proofline.vision.liveness.signal.Signals;
import io.proofline.vision.model.ModelCatalogue;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Passive liveness of one still picture or video frame: the traces that showing a picture to a camera leaves, in a
 * network's opinion at several framings, in colours, patterns, texture and straight edges, weighed into one score. Safe
 * for use by many threads.
 *
 * <p>It tells screens and prints. It does not tell masks, make-up and disguises, generated or altered faces, and nothing
 * of a picture that was injected without any camera; a good enough screen, filmed out of focus and in the light that it
 * expects, passes too. What it was measured to do stands in {@code docs/evaluation.md}.
 */
public final class LivenessAnalyzer {

    private final ModelCatalogue catalogue;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final FaceReader reader;
    private final Signals signals;
    private final SpoofModel model = SpoofModel.shipped();

    public LivenessAnalyzer(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = new FaceReader(catalogue, FaceLimits.STANDARD);
        this.signals = new Signals(catalogue);
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

    /** Analyses the largest face. */
    public LivenessReading analyse(Picture selfie) {
        return analyse(selfie, reader.read(selfie));
    }

    /**
     * Analyses a face that was read before.
     *
     * @param reading of this very picture
     */
    public LivenessReading analyse(Picture selfie, FaceReading reading) {
        if (reading.face().isEmpty()) {
            return new LivenessReading(Optional.empty(), 0, reading);
        }
        if (reading.turn() == QuarterTurn.NONE) {
            return reading(selfie, reading.face().get(), reading);
        }
        try (Picture upright = reading.turn().of(selfie)) {
            Optional<Face> face = reader.read(upright).face();
            return face.map(found -> reading(upright, found, reading))
                    .orElse(new LivenessReading(Optional.empty(), 0, reading));
        }
    }

    private LivenessReading reading(Picture picture, Face face, FaceReading reading) {
        double context = NetworkSignal.contextScale(picture, face.box().region()) / NetworkSignal.CONTEXT;
        return new LivenessReading(Optional.of(model.assess(signals.measure(picture, face))), context, reading);
    }

    /** This library and the digests of the models that an analysis runs on. */
    public Engine engine() {
        return catalogue.engine(Stream.concat(FaceReader.MODELS.stream(), Stream.of(NetworkSignal.MODEL))
                .toArray(String[]::new));
    }
}
