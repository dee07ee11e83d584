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
 * Finds faces. The picture is looked at whole; if nothing is found, or a face that fills it, with room around it, since
 * the network misses or misplaces a face that fills its view and misses one that is printed on a pattern of fine lines;
 * and then in parts, since it misses one that is below a twentieth of it.
 */
public final class FaceDetector {

    static final String MODEL = "fr_detect.onnx";

    private static final int VIEW_WIDTH = 320;
    private static final int VIEW_HEIGHT = 240;
    /** Every face of 109 portrait photographs had 0.95 or more; patterns and fruit were taken for faces at 0.77. */
    private static final double LEAST_CONFIDENCE = 0.8;

    private static final double SURE = 0.95;
    private static final double LEAST_WIDTH = 20;
    private static final double MOST_OVERLAP = 0.4;
    private static final double MOST_CONTAINMENT = 0.7;
    private static final double[] ROOMS_AROUND = {1.8, 3.6};
    /** The box of a face that fills the view is often misplaced, and everything after it with it. */
    private static final double FILLING = 0.45;

    private static final double ROOM_AROUND_A_FILLING_FACE = 1.4;
    /** Parts of a picture that is no longer than this show no more than the whole did. */
    private static final int LONGEST_SIDE_SEEN_WHOLE = 640;

    private static final PixelPlanes PLANES = PixelPlanes.uniform(127, 128, true);

    private final OnnxModel model;

    public FaceDetector(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    /** The faces, sure ones before doubtful ones and larger ones before smaller ones; empty if there are none. */
    public List<FaceBox> detect(Picture picture) {
        Region whole = Region.whole(picture);
        List<FaceBox> faces = look(picture, List.of(whole));
        if (!faces.isEmpty() && fills(whole, faces.get(0).region())) {
            List<FaceBox> withRoom = look(picture, List.of(whole.scaled(ROOM_AROUND_A_FILLING_FACE)));
            return isSure(withRoom) || (!isSure(faces) && !withRoom.isEmpty()) ? withRoom : faces;
        }
        for (int i = 0; faces.isEmpty() && i < ROOMS_AROUND.length; i++) {
            faces = look(picture, List.of(whole.scaled(ROOMS_AROUND[i])));
        }
        if (faces.isEmpty() && Math.max(picture.width(), picture.height()) > LONGEST_SIDE_SEEN_WHOLE) {
            faces = look(picture, parts(picture));
        }
        return faces;
    }

    private static boolean isSure(List<FaceBox> faces) {
        return !faces.isEmpty() && faces.get(0).confidence() >= SURE;
    }

    private static boolean fills(Region picture, Region face) {
        return Math.max(face.width() / picture.width(), face.height() / picture.height()) > FILLING;
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
            if (confidence >= LEAST_CONFIDENCE && width >= LEAST_WIDTH && height >= LEAST_WIDTH) {
                double left = view.x() + corners[4 * i] * view.width();
                double top = view.y() + corners[4 * i + 1] * view.height();
                found.add(new FaceBox(new Region(left, top, width, height), confidence));
            }
        }
        return found;
    }

    /** Keeps the surest of boxes that overlap, or of which one holds the other. */
    private static List<FaceBox> withoutRepeats(List<FaceBox> candidates) {
        List<FaceBox> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(FaceBox::confidence).reversed())
                .filter(box -> kept.stream().noneMatch(other -> isSame(other.region(), box.region())))
                .forEach(kept::add);
        kept.sort(Comparator.comparing((FaceBox box) -> box.confidence() < SURE)
                .thenComparing(box -> -box.region().area()));
        return kept;
    }

    private static boolean isSame(Region one, Region other) {
        return one.overlap(other) > MOST_OVERLAP || one.containment(other) > MOST_CONTAINMENT;
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
