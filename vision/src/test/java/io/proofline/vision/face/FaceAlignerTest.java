package io.proofline.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.proofline.vision.face.FaceLandmarks.Point;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class FaceAlignerTest {

    private static final List<Point> FACE =
            List.of(new Point(30, 40), new Point(70, 42), new Point(50, 60), new Point(35, 80), new Point(66, 81));

    @Property(tries = 200)
    void any_turn_scale_and_shift_is_found_again(
            @ForAll @DoubleRange(min = -3.1, max = 3.1) double turn,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
            @ForAll @DoubleRange(min = -500, max = 500) double right,
            @ForAll @DoubleRange(min = -500, max = 500) double down) {
        double a = scale * Math.cos(turn);
        double b = scale * Math.sin(turn);
        List<Point> moved = FACE.stream()
                .map(p -> new Point(a * p.x() - b * p.y() + right, b * p.x() + a * p.y() + down))
                .toList();

        double[] found = FaceAligner.similarity(FACE, moved);

        assertThat(found).containsExactly(new double[] {a, b, right, down}, within(1e-6));
    }
}
