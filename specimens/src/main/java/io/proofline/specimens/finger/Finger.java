package io.proofline.specimens.finger;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An invented finger as a wave: ridges are the crests of a phase whose smooth part is a set of arches and whose spirals
 * are the minutiae (the AM-FM model of Larkin and Fletcher, A coherent framework for fingerprint analysis, 2007).
 */
public final class Finger {

    /** Pixels an inch at which impressions are made. */
    public static final int DPI = 500;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 400;
    /** Pixels from ridge to ridge: 0.46 mm, as on an adult's finger. */
    private static final double RIDGE_PERIOD = 9;

    private static final int MINUTIAE = 38;
    private static final double MARGIN = 45;
    private static final double LEAST_DISTANCE = 22;

    private record Minutia(double x, double y, int turn) {

        double phase(double atX, double atY) {
            return turn * Math.atan2(atY - y, atX - x);
        }

        double distance(double otherX, double otherY) {
            return Math.hypot(x - otherX, y - otherY);
        }
    }

    private final List<Minutia> minutiae;
    private final double coreX;
    private final double coreY;
    private final double flattening;

    private Finger(List<Minutia> minutiae, double coreX, double coreY, double flattening) {
        this.minutiae = minutiae;
        this.coreX = coreX;
        this.coreY = coreY;
        this.flattening = flattening;
    }

    /** The same number gives the same finger. */
    public static Finger number(int number) {
        Random random = new Random(7919L * number + 13);
        List<Minutia> minutiae = Stream.iterate(List.<Minutia>of(), placed -> placed.size() <= MINUTIAE, placed -> {
                    Minutia next = new Minutia(
                            MARGIN + random.nextDouble() * (WIDTH - 2 * MARGIN),
                            MARGIN + random.nextDouble() * (HEIGHT - 2 * MARGIN),
                            random.nextBoolean() ? 1 : -1);
                    boolean free =
                            placed.stream().allMatch(other -> other.distance(next.x(), next.y()) > LEAST_DISTANCE);
                    return free
                            ? Stream.concat(placed.stream(), Stream.of(next)).toList()
                            : placed;
                })
                .limit(20L * MINUTIAE)
                .reduce((before, after) -> after)
                .orElseThrow();
        return new Finger(
                minutiae,
                WIDTH * (0.4 + 0.2 * random.nextDouble()),
                HEIGHT * (0.4 + 0.2 * random.nextDouble()),
                1 + 0.5 * random.nextDouble());
    }

    /**
     * Presses the finger on a scanner.
     *
     * @param seed makes the noise of the skin and the sensor
     * @param degrees by which the finger is turned
     * @param shiftX pixels to the right
     * @param shiftY pixels down
     * @return grey, dark ridges on a light ground
     */
    public BufferedImage impression(long seed, double degrees, double shiftX, double shiftY) {
        Random random = new Random(seed);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double fromX = x - WIDTH / 2.0 - shiftX;
                double fromY = y - HEIGHT / 2.0 - shiftY;
                double skinX = cos * fromX + sin * fromY + WIDTH / 2.0;
                double skinY = -sin * fromX + cos * fromY + HEIGHT / 2.0;
                double grey = onFinger(skinX, skinY) ? 128 + 90 * Math.cos(phase(skinX, skinY)) : 225;
                int noisy = (int) Math.max(0, Math.min(255, grey + 14 * random.nextGaussian()));
                image.getRaster().setSample(x, y, 0, noisy);
            }
        }
        return image;
    }

    private double phase(double x, double y) {
        double smooth = 2 * Math.PI / RIDGE_PERIOD * Math.hypot((x - coreX) * flattening, y - coreY);
        return minutiae.stream().mapToDouble(minutia -> minutia.phase(x, y)).sum() + smooth;
    }

    private static boolean onFinger(double x, double y) {
        double across = (x - WIDTH / 2.0) / (WIDTH * 0.46);
        double along = (y - HEIGHT / 2.0) / (HEIGHT * 0.47);
        return across * across + along * along < 1;
    }
}
