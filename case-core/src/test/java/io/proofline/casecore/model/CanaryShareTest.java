package io.proofline.casecore.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class CanaryShareTest {

    @Test
    void the_share_follows_from_the_id_alone() {
        assertThat(CanaryShare.of(UUID.fromString("00000000-0000-0000-0000-000000000000")))
                .isEqualTo(CanaryShare.of(new UUID(0, 0)));
    }

    @Test
    void shares_are_spread_evenly() {
        int[] counts = new int[100];
        IntStream.range(0, 100_000)
                .mapToObj(i -> UUID.nameUUIDFromBytes(("case " + i).getBytes(StandardCharsets.UTF_8)))
                .forEach(id -> counts[CanaryShare.of(id)]++);

        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isCloseTo(1_000, Percentage.withPercentage(15)));
    }
}
