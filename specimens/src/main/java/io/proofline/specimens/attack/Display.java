package io.proofline.specimens.attack;

import static io.proofline.specimens.attack.Draw.between;

import java.util.Arrays;
import java.util.Random;

/**
 * A self-luminous screen: its white is bluer than the room's, its black is grey, its pixels are stripes of red, green and
 * blue, and its refresh leaves bands. Where the pitch of the pixels comes near that of the camera, moiré follows by
 * itself.
 *
 * @param edge width of the bezel in widths of the picture
 * @param bezel grey of the bezel, 0..255
 * @param white red, green and blue of white, as factors
 * @param black light that black sends, 0..1
 * @param gamma exponent between picture and light
 * @param saturation factor
 * @param pitch pixels of the camera to one of the screen
 * @param grid how far the gaps between pixels are seen, 0..1
 * @param band period of the refresh bands in pixels of the camera
 * @param flicker strength of the refresh bands, 0..1
 */
record Display(
        double edge,
        double bezel,
        double[] white,
        double black,
        double gamma,
        double saturation,
        double pitch,
        double grid,
        double band,
        double flicker)
        implements Medium {

    static Display any(Random random) {
        double warmth = between(random, -0.4, 1);
        double[] white = {1 - 0.22 * warmth, 1, 1 + 0.3 * warmth};
        boolean darkBezel = random.nextDouble() < 0.85;
        return new Display(
                between(random, 0.02, 0.14),
                darkBezel ? between(random, 5, 45) : between(random, 180, 240),
                white,
                between(random, 0, 0.08),
                between(random, 0.7, 1.25),
                between(random, 0.55, 1.1),
                between(random, 1.1, 4.5),
                between(random, 0, 0.22) * random.nextDouble(),
                between(random, 24, 240),
                between(random, 0, 0.07) * random.nextDouble());
    }

    @Override
    public void show(double[] light, double across, double down) {
        Draw.saturate(light, saturation);
        double row = 1 + grid * Math.cos(2 * Math.PI * down / pitch);
        double refresh = 1 + flicker * Math.sin(2 * Math.PI * down / band);
        for (int channel = 0; channel < 3; channel++) {
            double linear = Math.pow(Math.max(0, light[channel]) / 255, gamma);
            double stripe = 1 + grid * Math.cos(2 * Math.PI * (across / pitch + channel / 3.0));
            light[channel] = 255 * white[channel] * (black + (1 - black) * linear) * stripe * row * refresh;
        }
    }

    @Override
    public void edge(double[] light) {
        Arrays.fill(light, bezel);
    }
}
