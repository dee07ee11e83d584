package io.proofline.specimens.capture;

import java.util.Random;

/** What a document lies on. */
public enum Backdrop {
    /** A wooden desk. */
    DESK,
    /** A white sheet or table: the document's edges hardly show. */
    WHITE,
    /** Woven cloth with stripes. */
    CLOTH,
    /** A desk full of printed papers and things. */
    CLUTTER;

    Pixels paint(int width, int height, Random random) {
        Pixels scene = Pixels.blank(width, height);
        switch (this) {
            case DESK -> {
                Desk desk = new Desk(random.nextDouble() * 50);
                scene.fill(desk::color);
            }
            case WHITE -> {
                double slope = random.nextDouble() * 14;
                scene.fill((x, y) -> grey((int) (232 - slope * y / height)));
            }
            case CLOTH -> scene.fill(new Cloth(random.nextInt(0x1000000))::color);
            case CLUTTER -> {
                return Clutter.paint(width, height, random);
            }
        }
        return scene;
    }

    private static int grey(int shade) {
        return shade << 16 | shade << 8 | shade;
    }
}
