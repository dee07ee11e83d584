package io.proofline.vision.face;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import io.proofline.vision.model.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds faces. The picture is looked at whole; if nothing is found, once more with room around it, since the network
 * misses a face that fills its view, and then in parts, since it misses one that is below a twentieth of it.
 */
public final class FaceDetector {

    static final String MODEL = "fr_detect.onnx";

    private static final int VIEW_WIDTH = 320;
    private static final int VIEW_HEIGHT = 240;
    private static final double LEAST_CONFIDENCE = 0.65;
    private static final double MOST_OVERLAP = 0.4;
    private static final double ROOM_AROUND = 1.8;
    /** Parts of a picture that is no longer than this show no more than the whole did. */
    private static final int LONGEST_SIDE_SEEN_WHOLE = 640;

    private static final PixelPlanes PLANES = PixelPlanes.uniform(127, 128, true);

    private final OnnxModel model;

    public FaceDetector(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    /** The faces, largest first; empty if there are none. */
    public List<FaceBox> detect(Picture picture) {
        Region whole = Region.whole(picture);
        List<FaceBox> faces = look(picture, List.of(whole));
        if (faces.isEmpty()) {
            faces = look(picture, List.of(whole.scaled(ROOM_AROUND)));
        }
        if (faces.isEmpty() && Math.max(picture.width(), picture.height()) > LONGEST_SIDE_SEEN_WHOLE) {
            faces = look(picture, parts(picture));
        }
        return faces;
    }

    private List<FaceBox> look(Picture picture, List<Region> views) {
        List<FaceBox> candidates = new ArrayList<>();
        for (Region view : views) {
            candidates.addAll(candidates(picture, atAspectOfView(view)));
        }
        return withoutRepeats(candidates);
    }

    private List<FaceBox> candidates(Picture picture, Region view) {
        float[] pixels = NativeScope.call(() -> PLANES.of(view.sample(picture, VIEW_WIDTH, VIEW_HEIGHT, Beyond.GREY)));
        Map<String, Tensor> outputs = model.run(pixels, 1, 3, VIEW_HEIGHT, VIEW_WIDTH);
        float[] scores = outputs.get("scores").values();
        float[] corners = outputs.get("boxes").values();
        List<FaceBox> found = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            double confidence = scores[2 * i + 1];
            double width = (corners[4 * i + 2] - corners[4 * i]) * view.width();
            double height = (corners[4 * i + 3] - corners[4 * i + 1]) * view.height();
            if (confidence >= LEAST_CONFIDENCE && width > 0 && height > 0) {
                double left = view.x() + corners[4 * i] * view.width();
                double top = view.y() + corners[4 * i + 1] * view.height();
                found.add(new FaceBox(new Region(left, top, width, height), confidence));
            }
        }
        return found;
    }

    /** Keeps the surest of boxes that overlap, in order of size. */
    private static List<FaceBox> withoutRepeats(List<FaceBox> candidates) {
        List<FaceBox> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(FaceBox::confidence).reversed())
                .filter(box -> kept.stream().noneMatch(other -> other.region().overlap(box.region()) > MOST_OVERLAP))
                .forEach(kept::add);
        kept.sort(
                Comparator.comparingDouble((FaceBox box) -> box.region().area()).reversed());
        return kept;
    }

    /** Letterboxing: the view keeps the picture's proportions. */
    private static Region atAspectOfView(Region region) {
        double scale = Math.max(region.width() / VIEW_WIDTH, region.height() / VIEW_HEIGHT);
        return region.resized(VIEW_WIDTH * scale, VIEW_HEIGHT * scale);
    }

    /** Nine parts of half the sides, each overlapping its neighbours by half. */
    private static List<Region> parts(Picture picture) {
        double width = picture.width() / 2.0;
        double height = picture.height() / 2.0;
        List<Region> parts = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                parts.add(new Region(column * width / 2, row * height / 2, width, height));
            }
        }
        return parts;
    }
}
