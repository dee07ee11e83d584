package io.proofline.specimens.clip;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.IntStream;

/** A printed photograph in front of a room, seen by a camera with a little noise. */
public final class HeldPhotograph {

    private static final double NOISE = 2.5;
    private static final int BRIGHTEST = 255;
    /** Drawn once: a hundred frames need some ten million numbers otherwise. */
    private static final int[] GRAIN = new Random(7)
            .ints(1 << 16)
            .map(seed -> (int) Math.round(new Random(seed).nextGaussian() * NOISE))
            .toArray();

    private final int[] print;
    private final int printWidth;
    private final int printHeight;
    private final int width;
    private final int height;
    private final int[] room;

    /**
     * Takes a picture to be held up.
     *
     * @param width pixels of the frames, even
     * @param height pixels of the frames, even
     */
    public HeldPhotograph(BufferedImage picture, int width, int height) {
        this.printWidth = picture.getWidth();
        this.printHeight = picture.getHeight();
        this.print = picture.getRGB(0, 0, printWidth, printHeight, null, 0, printWidth);
        this.width = width;
        this.height = height;
        this.room = IntStream.range(0, width * height)
                .map(at -> room(at % width, at / width))
                .toArray();
    }

    /** The photograph moved for some seconds at 15 frames a second. */
    public Clip moved(Motion motion, double seconds) {
        int rate = 15;
        int count = (int) Math.round(seconds * rate);
        return new Clip(number -> frame(motion.at((double) number / count), number), count, rate);
    }

    /** One frame. */
    public BufferedImage frame(Pose pose, long seed) {
        int grain = new Random(seed).nextInt(GRAIN.length);
        Surface surface = Surface.of(pose);
        double[] place = new double[2];
        BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean hit = surface.trace((x - width / 2.0) / height, (y - height / 2.0) / height, place);
                int color = hit ? printAt(place[0], place[1]) : -1;
                row[x] = grained(color < 0 ? room[y * width + x] : color, GRAIN[grain++ & GRAIN.length - 1]);
            }
            frame.setRGB(0, y, width, 1, row, 0, width);
        }
        return frame;
    }

    /** The print's colour at a place in heights of the print from its centre; −1 beside it. */
    private int printAt(double right, double down) {
        double u = right * printHeight + printWidth / 2.0 - 0.5;
        double v = (down + 0.5) * printHeight - 0.5;
        if (u < 0 || v < 0 || u >= printWidth - 1 || v >= printHeight - 1) {
            return -1;
        }
        int left = (int) u;
        int top = (int) v;
        int at = top * printWidth + left;
        int upper = mixed(print[at], print[at + 1], u - left);
        int lower = mixed(print[at + printWidth], print[at + printWidth + 1], u - left);
        return mixed(upper, lower, v - top);
    }

    private static int mixed(int one, int other, double share) {
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = ((one >> shift) & 0xff) * (1 - share) + ((other >> shift) & 0xff) * share;
            color = color << 8 | (int) Math.round(value);
        }
        return color;
    }

    /** A papered wall with a door frame: something for a motion estimate to hold on to. */
    private int room(int x, int y) {
        double u = (double) x / height;
        double v = (double) y / height;
        double paper = 10 * Math.sin(31 * u + 2 * Math.sin(5 * v)) * Math.sin(29 * v);
        boolean frame = u > 0.09 && u < 0.15;
        int shade = (int) (frame ? 96 : 150 + paper + 25 * v);
        return shade << 16 | (shade - 8) << 8 | (shade - 20);
    }

    private static int grained(int color, int grain) {
        int grained = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            grained = grained << 8 | Math.max(0, Math.min(BRIGHTEST, ((color >> shift) & 0xff) + grain));
        }
        return grained;
    }
}
