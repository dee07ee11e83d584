package io.proofline.vision.liveness.signal;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every signal there is, measured on one face. Safe for use by many threads. */
public final class Signals {

    private final List<Signal> all;

    public Signals(ModelCatalogue catalogue) {
        this.all = List.of(
                new NetworkSignal(catalogue),
                new ColourSignal(),
                new FrequencySignal(),
                new TextureSignal(),
                new BorderSignal());
    }

    /** The figures by name, in a fixed order. */
    public Map<String, Double> measure(Picture picture, Face face) {
        Map<String, Double> figures = new LinkedHashMap<>();
        all.forEach(signal -> figures.putAll(signal.measure(picture, face)));
        return figures;
    }
}
