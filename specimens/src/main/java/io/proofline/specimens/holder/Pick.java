package io.proofline.specimens.holder;

import java.util.List;
import java.util.Random;

/** Draws from a list. */
final class Pick {

    private Pick() {}

    static <T> T from(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
