package io.proofline.contract.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivenessChallengeTest {

    private static final Instant TOLD = Instant.parse("2026-11-21T08:12:04.250Z");
    private static final LivenessChallenge CHALLENGE = new LivenessChallenge(
            List.of(ChallengeStep.TURN_LEFT, ChallengeStep.BLINK_TWICE),
            Duration.ofMillis(2500),
            TOLD,
            TOLD.plusSeconds(9));

    @Test
    void what_is_kept_reads_back() {
        assertThat(LivenessChallenge.of(CHALLENGE.attributes())).isEqualTo(CHALLENGE);
        assertThat(CHALLENGE.timeToAnswer()).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({
        "steps, nod dance",
        "steps, ''",
        "pace_millis, 0",
        "pace_millis, many",
        "issued_at, yesterday",
        "answered_at, 99999999999999999999"
    })
    void anything_else_is_refused(String name, String value) {
        Map<String, String> attributes = new HashMap<>(CHALLENGE.attributes());
        attributes.put(name, value);
        assertThatIllegalArgumentException().isThrownBy(() -> LivenessChallenge.of(attributes));

        attributes.remove(name);
        assertThatIllegalArgumentException().isThrownBy(() -> LivenessChallenge.of(attributes));
    }

    @Test
    void a_challenge_without_steps_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LivenessChallenge(List.of(), Duration.ofSeconds(2), TOLD, TOLD));
    }
}
