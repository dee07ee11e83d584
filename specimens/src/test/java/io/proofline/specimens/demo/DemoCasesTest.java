package io.proofline.specimens.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCasesTest {

    @Test
    void the_three_cases_are_the_same_every_time_and_differ_from_each_other() {
        List<DemoCase> first = DemoCases.all();
        List<DemoCase> second = DemoCases.all();
        for (int i = 0; i < first.size(); i++) {
            assertThat(first.get(i).pictures().get("document_front"))
                    .isEqualTo(second.get(i).pictures().get("document_front"));
        }
        assertThat(first).extracting(DemoCase::expectedBand).containsExactly("accepted", "review", "rejected");
    }
}
