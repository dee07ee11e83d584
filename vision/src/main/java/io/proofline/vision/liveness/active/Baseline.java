package io.proofline.vision.liveness.active;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A person's own usual value of a measure: people's eyes, mouths and noses differ more than their movements do. */
final class Baseline {

    private Baseline() {}

    /** The median over the moments that are let in; NaN if there is none. */
    static double of(List<FaceMoment> moments, Predicate<FaceMoment> admitted, ToDoubleFunction<FaceMoment> measure) {
        double[] values =
                moments.stream().filter(admitted).mapToDouble(measure).sorted().toArray();
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }
}
