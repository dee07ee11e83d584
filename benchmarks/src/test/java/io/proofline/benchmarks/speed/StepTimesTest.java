package io.proofline.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTimesTest {

    @Test
    void steps_stand_in_the_order_in_which_they_were_taken_and_hand_their_results_on() throws Exception {
        StepTimes times = new StepTimes();

        assertThat(times.of("second alphabetically", () -> 7)).isEqualTo(7);
        times.of("first alphabetically", () -> "");
        times.of("second alphabetically", () -> 8);

        assertThat(times.table().lines().map(line -> line.replaceFirst("  +.*", "")))
                .containsExactly("step", "second alphabetically", "first alphabetically");
    }

    @Test
    void what_was_measured_while_warming_up_is_forgotten() throws Exception {
        StepTimes times = new StepTimes();
        times.of("decode", () -> "");

        times.forget();

        assertThat(times.table().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "many"})
    void a_number_of_photographs_out_of_range_is_refused_in_one_sentence(String count) {
        StringWriter err = new StringWriter();

        int status =
                DocumentSpeed.commandLine().setErr(new PrintWriter(err, true)).execute("--count", count);

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("proofline: ");
    }
}
