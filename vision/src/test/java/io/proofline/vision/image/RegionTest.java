package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.people.Darkroom;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.Test;

class RegionTest {

    private final Region square = new Region(10, 10, 10, 10);

    @Test
    void overlap_is_the_shared_area_over_both() {
        assertThat(square.overlap(square)).isEqualTo(1);
        assertThat(square.overlap(new Region(15, 10, 10, 10))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(square.overlap(new Region(30, 10, 10, 10))).isZero();
    }

    @Test
    void containment_is_the_share_of_the_smaller() {
        Region inside = new Region(12, 12, 2, 2);

        assertThat(square.containment(inside)).isEqualTo(1);
        assertThat(inside.containment(square)).isEqualTo(1);
        assertThat(square.containment(new Region(18, 10, 4, 10))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void scaling_keeps_the_centre() {
        assertThat(square.scaled(2)).isEqualTo(new Region(5, 5, 20, 20));
    }

    @Test
    void what_reaches_beyond_a_picture_is_filled_as_told() {
        try (Picture picture = Darkroom.empty(100, 50)) {
            Region wide = new Region(-100, 0, 300, 50);

            assertThat(leftmostOf(picture, wide, Beyond.GREY)).isEqualTo(127);
            assertThat(leftmostOf(picture, wide, Beyond.EDGE)).isEqualTo(190);
        }
    }

    @Test
    void a_region_beside_the_picture_still_has_pixels_to_give() {
        try (Picture picture = Darkroom.empty(100, 50);
                Rect inside = new Region(500, -40, 20, 20).within(picture)) {
            assertThat(inside.x() + inside.width()).isEqualTo(100);
            assertThat(inside.y()).isZero();
            assertThat(inside.area()).isEqualTo(1);
        }
    }

    @Test
    void a_region_without_area_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(0, 0, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(0, 0, Double.NaN, 5));
    }

    private static int leftmostOf(Picture picture, Region region, Beyond beyond) {
        return NativeScope.call(() -> {
            Mat sampled = region.sample(picture, 60, 10, beyond);
            UByteIndexer pixels = sampled.createIndexer();
            assertThat(sampled.cols()).isEqualTo(60);
            assertThat(sampled.rows()).isEqualTo(10);
            assertThat(pixels.get(5, 30, 0)).isEqualTo(190);
            return pixels.get(5, 2, 0);
        });
    }
}
