package io.proofline.contract.liveness;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the server asked of an applicant before a camera, and when. It is kept beside the video that answers it.
 *
 * @param steps in the order in which they are asked, at least one
 * @param pace how long each step is shown; the first from the beginning of the video
 * @param issuedAt when the steps were told, to the millisecond
 * @param answeredAt when the video came, to the millisecond
 */
public record LivenessChallenge(List<ChallengeStep> steps, Duration pace, Instant issuedAt, Instant answeredAt) {

    private static final String STEPS = "steps";
    private static final String PACE = "pace_millis";
    private static final String ISSUED = "issued_at";
    private static final String ANSWERED = "answered_at";
    private static final int MOST_STEPS = 10;

    public LivenessChallenge {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS || pace.isNegative() || pace.isZero()) {
            throw new IllegalArgumentException("A challenge has one to ten steps, each of some duration.");
        }
    }

    /** From the telling of the steps to the arrival of the video: no honest video lasts longer. */
    public Duration timeToAnswer() {
        return Duration.between(issuedAt, answeredAt);
    }

    /** As it is kept beside the video. */
    public Map<String, String> attributes() {
        return Map.of(
                STEPS, steps.stream().map(ChallengeStep::word).collect(Collectors.joining(" ")),
                PACE, Long.toString(pace.toMillis()),
                ISSUED, issuedAt.toString(),
                ANSWERED, answeredAt.toString());
    }

    /**
     * Reads what {@link #attributes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static LivenessChallenge of(Map<String, String> attributes) {
        if (!attributes.keySet().containsAll(List.of(STEPS, PACE, ISSUED, ANSWERED))) {
            throw new IllegalArgumentException("These attributes are no challenge.");
        }
        try {
            return new LivenessChallenge(
                    Arrays.stream(attributes.get(STEPS).split(" ", -1))
                            .map(word -> ChallengeStep.ofWord(word).orElseThrow(IllegalArgumentException::new))
                            .toList(),
                    Duration.ofMillis(Long.parseLong(attributes.get(PACE))),
                    Instant.parse(attributes.get(ISSUED)),
                    Instant.parse(attributes.get(ANSWERED)));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            throw new IllegalArgumentException("This challenge is damaged.", damaged);
        }
    }
}
