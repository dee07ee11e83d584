package io.proofline.specimens.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One thing that goes wrong when documents are photographed, in two strengths. The light half is what a willing
 * applicant's telephone gives, and every field should still be read. The heavy half is what a person would be asked to
 * take again; what is read of it is a gain, what is read wrongly of it is a fault.
 */
public enum Degradation {
    /** Nothing: a careful photograph, in both halves. */
    NONE {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful;
        }
    },
    /** Seen aslant. */
    PERSPECTIVE {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.tilted(heavy ? between(random, 0.16, 0.24) : between(random, 0.04, 0.1));
        }
    },
    /** Light: upright, on its side or on its head, give or take ten degrees. Heavy: any angle. */
    ROTATION {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.rotated(
                    heavy ? between(random, 0, 360) : 90.0 * random.nextInt(4) + between(random, -10, 10));
        }
    },
    DEFOCUS {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.blurred(heavy ? between(random, 3, 5) : between(random, 1, 1.8));
        }
    },
    MOTION {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.shaken(heavy ? between(random, 10, 18) : between(random, 2, 4));
        }
    },
    GLARE {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.glaring(heavy ? between(random, 0.7, 1) : between(random, 0.1, 0.25));
        }
    },
    LOW_LIGHT {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return heavy
                    ? careful.lit(between(random, 0.12, 0.25)).noisy(between(random, 8, 14))
                    : careful.lit(between(random, 0.5, 0.7)).noisy(5);
        }
    },
    JPEG {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.compressed(heavy ? between(random, 0.05, 0.15) : between(random, 0.45, 0.65));
        }
    },
    NOISE {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.noisy(heavy ? between(random, 22, 32) : between(random, 6, 10));
        }
    },
    SHADOW {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.shaded(heavy ? between(random, 0.65, 0.85) : between(random, 0.2, 0.4));
        }
    },
    /** Light: on the rim alone. Heavy: over print, so that some fields are not there to be read. */
    FINGERS {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.held(heavy ? between(random, 0.25, 0.4) : 0.03);
        }
    },
    /** Light: the rim touches the edge of the picture. Heavy: part of the document is not in the picture. */
    CUT_OFF {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.cutOff(heavy ? between(random, 0.12, 0.25) : 0.01);
        }
    },
    SMALL {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return careful.sized(heavy ? between(random, 0.28, 0.4) : between(random, 0.6, 0.8));
        }
    },
    /** Light: another ground than a desk. Heavy: a desk full of printed papers, the document somewhere among them. */
    BACKGROUND {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            return heavy
                    ? careful.on(Backdrop.CLUTTER).sized(between(random, 0.5, 0.7))
                    : careful.on(random.nextBoolean() ? Backdrop.CLOTH : Backdrop.WHITE);
        }
    },
    /** Three or four of the others at once. */
    MIXED {
        @Override
        Capture apply(Capture careful, boolean heavy, Random random) {
            Capture mixed = careful;
            int several = 3 + random.nextInt(2);
            for (int i = 0; i < several; i++) {
                mixed = SINGLE.get(random.nextInt(SINGLE.size())).apply(mixed, heavy, random);
            }
            return mixed;
        }
    };

    private static final List<Degradation> SINGLE = Arrays.stream(values())
            .filter(degradation -> degradation != NONE && degradation != MIXED)
            .toList();

    abstract Capture apply(Capture careful, boolean heavy, Random random);

    /** The word for it in truth files, e.g. {@code low-light}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a willing applicant's telephone gives. */
    public Capture light(long seed) {
        return capture(seed, false);
    }

    /** What should be taken again. */
    public Capture heavy(long seed) {
        return capture(seed, true);
    }

    private Capture capture(long seed, boolean heavy) {
        Random random = new Random(seed * 1_000_003 + name().hashCode() * 2L + (heavy ? 1 : 0));
        return apply(Capture.careful(seed), heavy, random);
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
