package io.proofline.casecore.liveness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class LivenessSettingsTest {

    @Test
    void what_is_shipped_is_good() {
        assertThatCode(() -> settings(3, 2500, 180, 10, 30)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1,2500,180,10,30",
        "3,4000,180,10,30",
        "2,1000,180,10,30",
        "3,2500,7,10,30",
        "3,2500,180,0,30",
        "3,2500,180,10,0",
        "3,2500,180,10,41"
    })
    void settings_that_nobody_could_answer_stop_the_start(int steps, long pace, long life, int most, long megabytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(steps, pace, life, most, megabytes))
                .withMessageStartingWith("proofline.liveness.");
    }

    private static LivenessSettings settings(int steps, long pace, long life, int most, long megabytes) {
        return new LivenessSettings(
                steps, Duration.ofMillis(pace), Duration.ofSeconds(life), most, DataSize.ofMegabytes(megabytes));
    }
}
