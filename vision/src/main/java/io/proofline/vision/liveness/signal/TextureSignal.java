package io.proofline.vision.liveness.signal;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.Picture;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sharpness, noise and the grids of earlier compression, at the picture's own resolution. A picture of a picture has
 * been through two lenses, and often through two encoders whose 8 × 8 grids (JPEG, video) do not coincide.
 */
final class TextureSignal implements Signal {

    private static final int BLOCK = 8;

    @Override
    public Map<String, Double> measure(Picture picture, Face face) {
        NativeDetail detail = NativeDetail.of(picture, face.box().region());
        double near = energy(detail, 1);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("sharpness", Math.log(near + 0.1));
        figures.put("detail_by_scale", Math.log((near + 0.1) / (energy(detail, 3) + 0.1)));
        double[] steps = stepsByPhase(detail);
        figures.put("block_grid", Math.log((steps[BLOCK - 1] + 0.1) / (mean(steps, BLOCK - 1) + 0.1)));
        int foreign = strongestBut(steps, BLOCK - 1);
        figures.put("foreign_grid", Math.log((steps[foreign] + 0.1) / (mean(steps, foreign) + 0.1)));
        return figures;
    }

    /** The mean absolute second difference over a distance in pixels. */
    private static double energy(NativeDetail detail, int distance) {
        double sum = 0;
        int count = 0;
        for (int y = distance; y < detail.height() - distance; y++) {
            for (int x = distance; x < detail.width() - distance; x++) {
                double middle = 2 * detail.luma(x, y);
                sum += Math.abs(middle - detail.luma(x - distance, y) - detail.luma(x + distance, y))
                        + Math.abs(middle - detail.luma(x, y - distance) - detail.luma(x, y + distance));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The mean step from a column to the next that is out of line with its neighbours, by the column modulo eight. */
    private static double[] stepsByPhase(NativeDetail detail) {
        double[] steps = new double[BLOCK];
        int[] counts = new int[BLOCK];
        for (int y = 0; y < detail.height(); y++) {
            for (int x = 1; x < detail.width() - 2; x++) {
                double step = detail.luma(x + 1, y) - detail.luma(x, y);
                double before = detail.luma(x, y) - detail.luma(x - 1, y);
                double after = detail.luma(x + 2, y) - detail.luma(x + 1, y);
                int phase = (detail.left() + x) % BLOCK;
                steps[phase] += Math.abs(step - (before + after) / 2);
                counts[phase]++;
            }
        }
        for (int phase = 0; phase < BLOCK; phase++) {
            steps[phase] /= Math.max(1, counts[phase]);
        }
        return steps;
    }

    private static double mean(double[] values, int without) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += i == without ? 0 : values[i];
        }
        return sum / (values.length - 1);
    }

    private static int strongestBut(double[] values, int without) {
        int strongest = without == 0 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            if (i != without && values[i] > values[strongest]) {
                strongest = i;
            }
        }
        return strongest;
    }
}
