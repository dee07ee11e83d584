package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

    @Test
    void results_come_in_the_order_of_their_items() {
        assertThat(SideBySide.map(ITEMS, item -> item * item))
                .isEqualTo(ITEMS.stream().map(item -> item * item).toList());
    }

    @Test
    void nothing_to_do_gives_nothing() {
        assertThat(SideBySide.map(List.of(), item -> item)).isEmpty();
    }

    @Test
    void computations_may_have_computations_of_their_own() {
        assertThat(SideBySide.map(ITEMS, item -> SideBySide.map(ITEMS, other -> item + other).stream()
                        .mapToInt(Integer::intValue)
                        .sum()))
                .startsWith(19900, 20100);
    }

    @Test
    void a_failure_is_passed_on_after_all_others_have_ended() {
        AtomicInteger ended = new AtomicInteger();

        assertThatThrownBy(() -> SideBySide.map(ITEMS, item -> {
                    if (item == 3) {
                        throw new IllegalStateException("no");
                    }
                    return ended.incrementAndGet();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no");
        assertThat(ended).hasValue(ITEMS.size() - 1);
    }

    @Test
    void what_was_begun_has_ended_when_it_is_closed() {
        AtomicInteger ended = new AtomicInteger();

        try (SideBySide<Integer> begun = SideBySide.begin(ITEMS, item -> ended.incrementAndGet())) {
            assertThat(begun).isNotNull();
        }

        assertThat(ended).hasValue(ITEMS.size());
    }
}
