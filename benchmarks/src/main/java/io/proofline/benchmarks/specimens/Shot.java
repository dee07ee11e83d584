package io.proofline.benchmarks.specimens;

import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Degradation;
import java.util.Arrays;
import java.util.List;

/** One degradation in one of its halves; numbered so that a set runs through all of them. */
record Shot(Degradation degradation, boolean heavy) {

    private static final List<Degradation> ALL = Arrays.asList(Degradation.values());

    static Shot of(int number) {
        return new Shot(ALL.get(number / 2 % ALL.size()), number % 2 == 1);
    }

    Capture capture(long seed) {
        return heavy ? degradation.heavy(seed) : degradation.light(seed);
    }

    String half() {
        return heavy ? "heavy" : "light";
    }

    String word() {
        return half() + "-" + degradation.word();
    }
}
