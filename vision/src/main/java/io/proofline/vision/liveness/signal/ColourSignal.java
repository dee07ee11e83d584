package io.proofline.vision.liveness.signal;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Colours and gloss. A display is bluer than a room and its black is grey; paper holds fewer colours than skin; both
 * reflect lamps as flat white spots. After the chromatic, colour-diversity and specular features of Wen, Han and Jain,
 * "Face Spoof Detection with Image Distortion Analysis" (2015), in CIE L*a*b*.
 */
final class ColourSignal implements Signal {

    private static final int SIDE = 96;
    private static final double SKIN = 0.8;
    private static final double AROUND = 2;
    private static final double DARK = 25;
    private static final double BRIGHT = 245;
    private static final double WHITE_CHROMA = 12;
    private static final double NEUTRAL = 128;
    /** Skin of every complexion is yellower than this in white-balanced light. */
    private static final double LEAST_YELLOW_OF_SKIN = 8;

    private static final double BLUEST = 12;
    private static final PixelPlanes PLANES = PixelPlanes.uniform(0, 1, false);

    @Override
    public Map<String, Double> measure(Picture picture, Face face) {
        Region box = face.box().region();
        float[] skin = lab(picture, box);
        float[] around = lab(picture, box.scaled(AROUND));
        Tones skinTones = new Tones();
        Tones allTones = new Tones();
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (isSkin(i)) {
                skinTones.add(skin, i);
            }
            allTones.add(around, i);
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("skin_red", skinTones.mean(1));
        figures.put("skin_yellow", skinTones.mean(2));
        figures.put("skin_blue", Math.max(0, Math.min(BLUEST, LEAST_YELLOW_OF_SKIN - skinTones.mean(2))));
        figures.put("skin_colour_spread", skinTones.spread());
        figures.put("skin_against_surroundings", skinTones.mean(2) - allTones.mean(2));
        figures.put("skin_gloss", skinTones.gloss());
        figures.put("surroundings_gloss", allTones.gloss());
        figures.put("surroundings_colour_spread", allTones.spread());
        figures.put("black_level", allTones.percentile(0.02));
        figures.put("contrast", allTones.percentile(0.98) - allTones.percentile(0.02));
        return figures;
    }

    private static float[] lab(Picture picture, Region region) {
        return NativeScope.call(() -> {
            Mat lab = new Mat();
            cvtColor(region.sample(picture, SIDE, SIDE, Beyond.EDGE), lab, COLOR_BGR2Lab);
            return PLANES.of(lab);
        });
    }

    private static boolean isSkin(int index) {
        int row = index / SIDE;
        int column = index % SIDE;
        double x = 2.0 * column / SIDE - 1;
        double y = 2.0 * row / SIDE - 1;
        return x * x + y * y < SKIN * SKIN;
    }

    /** Running figures of one area; channels lightness 0..255, green–red and blue–yellow around 0. */
    private static final class Tones {

        private final double[] sums = new double[3];
        private final double[] squares = new double[3];
        private final int[] levels = new int[256];
        private int counted;
        private int glossy;
        private int all;

        void add(float[] lab, int index) {
            double lightness = lab[index];
            double a = lab[SIDE * SIDE + index] - NEUTRAL;
            double b = lab[2 * SIDE * SIDE + index] - NEUTRAL;
            all++;
            levels[(int) lightness]++;
            if (lightness > BRIGHT && Math.hypot(a, b) < WHITE_CHROMA) {
                glossy++;
            }
            if (lightness > DARK && lightness < BRIGHT) {
                counted++;
                double[] values = {lightness, a, b};
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += values[channel];
                    squares[channel] += values[channel] * values[channel];
                }
            }
        }

        double mean(int channel) {
            return counted == 0 ? 0 : sums[channel] / counted;
        }

        double spread() {
            return Math.sqrt(variance(1) + variance(2));
        }

        double gloss() {
            return Math.sqrt((double) glossy / all);
        }

        double percentile(double share) {
            int left = (int) (share * all);
            int level = 0;
            while (level < 255 && left >= levels[level]) {
                left -= levels[level++];
            }
            return level;
        }

        private double variance(int channel) {
            return counted == 0 ? 0 : Math.max(0, squares[channel] / counted - mean(channel) * mean(channel));
        }
    }
}
