package io.proofline.vision.liveness.signal;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the shipped network says, asked several times: of the face with little, some and all of the surroundings that it
 * was trained on, and with red and blue exchanged. Living skin loses by that exchange, a bluish screen gains.
 *
 * <p>Figures are log odds for a living face, cut at ±6, so that one sure answer does not outvote everything.
 */
public final class NetworkSignal implements Signal {

    public static final String MODEL = "fr_liveness.onnx";

    /** Name of the figure in which the framings are averaged. */
    public static final String MEAN = "network";

    /** The framing that the network was trained on, in sizes of the face. */
    public static final double CONTEXT = 2.7;

    private static final int SIDE = 128;
    private static final int LIVE = 0;
    private static final double CLOSE = 1.5;
    private static final double MIDDLE = 2;
    private static final double MOST = 6;
    private static final PixelPlanes BLUE_FIRST = PixelPlanes.uniform(0, 1, false);
    private static final PixelPlanes RED_FIRST = PixelPlanes.uniform(0, 1, true);

    private final OnnxModel model;

    public NetworkSignal(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    @Override
    public Map<String, Double> measure(Picture picture, Face face) {
        Region box = face.box().region();
        Region fitting = fitting(picture, box);
        Region wanted = box.scaled(CONTEXT);
        double close = live(picture, box.scaled(CLOSE), BLUE_FIRST);
        double wide = live(picture, fitting, BLUE_FIRST);
        double whole = fitting.equals(wanted) ? wide : live(picture, wanted, BLUE_FIRST);
        double swapped = live(picture, box.scaled(CLOSE), RED_FIRST) + live(picture, fitting, RED_FIRST);
        double middle = live(picture, box.scaled(MIDDLE), BLUE_FIRST);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(MEAN, (close + middle + whole) / 3);
        figures.put("network_close", close);
        figures.put("network_middle", middle);
        figures.put("network_wide", wide);
        figures.put("network_whole", whole);
        figures.put("network_colours_swapped", close + wide - swapped);
        return figures;
    }

    /** The network as its makers use it, 0..1: one framing where it fits into the picture, the mean of two where not. */
    public static double alone(Map<String, Double> figures) {
        return (probability(figures.get("network_wide")) + probability(figures.get("network_whole"))) / 2;
    }

    /** How many times its size the face's surroundings can be and still fit into the picture, at most 2.7. */
    public static double contextScale(Picture picture, Region face) {
        double fitting = Math.min((picture.width() - 1) / face.width(), (picture.height() - 1) / face.height());
        return Math.min(CONTEXT, fitting);
    }

    private double live(Picture picture, Region region, PixelPlanes planes) {
        float[] pixels = NativeScope.call(() -> planes.of(region.sample(picture, SIDE, SIDE, Beyond.EDGE)));
        double live = model.runSingle(pixels, 1, 3, SIDE, SIDE).softmax()[LIVE];
        return Math.max(-MOST, Math.min(MOST, Math.log(live / (1 - live))));
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The surroundings shifted, not cut, so that they lie within the picture: as the network saw faces in training. */
    private static Region fitting(Picture picture, Region face) {
        Region region = face.scaled(contextScale(picture, face));
        double left = Math.max(0, Math.min(region.x(), picture.width() - region.width()));
        double top = Math.max(0, Math.min(region.y(), picture.height() - region.height()));
        return new Region(left, top, region.width(), region.height());
    }
}
