package io.proofline.vision.forensics.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockLookTest {

    @Test
    void every_block_is_alike_with_one_group_and_groups_of_a_brightness_are_equally_filled() {
        int side = 256;
        byte[] noise = new byte[side * side];
        new Random(3).nextBytes(noise);
        FrequencyBlocks blocks = FrequencyBlocks.of(
                new LumaPlane(side, side, noise), BlockGrid.over(side, side, 0, 0, Integer.MAX_VALUE));

        int[][] alike = BlockLook.of(blocks).alike();

        assertThat(Arrays.stream(alike).flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, blocks.grid().count()).toArray());
        int quarter = blocks.grid().count() / 4;
        for (int brightness = 0; brightness < 4; brightness++) {
            assertThat(Arrays.stream(alike, 6 * brightness, 6 * (brightness + 1))
                            .mapToInt(group -> group.length)
                            .sum())
                    .isBetween(quarter - 4, quarter + 4);
        }
    }

    @Test
    void a_picture_smaller_than_a_block_has_none() {
        FrequencyBlocks none = FrequencyBlocks.of(new LumaPlane(4, 4, new byte[16]), BlockGrid.over(4, 4, 0, 0, 100));

        assertThat(Arrays.stream(BlockLook.of(none).alike()).mapToInt(group -> group.length))
                .containsOnly(0);
    }
}
