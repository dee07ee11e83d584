package io.proofline.casecore.liveness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How liveness videos are asked for.
 *
 * @param steps things that one challenge asks, 2 or 3
 * @param pace how long each is shown; all of them together fit into a video of ten seconds
 * @param challengeLifetime from the telling of a challenge until its video has to be there
 * @param challengesPerCase after so many nobody gets another one: who may ask for ever waits for the steps that a
 *     recording happens to show
 * @param videoSize largest file
 */
@ConfigurationProperties("proofline.liveness")
public record LivenessSettings(
        @DefaultValue("3") int steps,
        @DefaultValue("2500ms") Duration pace,
        @DefaultValue("3m") Duration challengeLifetime,
        @DefaultValue("10") int challengesPerCase,
        @DefaultValue("30MB") DataSize videoSize) {

    private static final Duration SHORTEST_VIDEO = Duration.ofSeconds(3);
    private static final Duration LONGEST_PROMPTS = Duration.ofMillis(9500);
    private static final DataSize LARGEST_VIDEO = DataSize.ofMegabytes(40);

    public LivenessSettings {
        require(steps == 2 || steps == 3, "proofline.liveness.steps is 2 or 3.");
        Duration prompts = pace.multipliedBy(steps);
        require(
                prompts.compareTo(SHORTEST_VIDEO) >= 0 && prompts.compareTo(LONGEST_PROMPTS) <= 0,
                "proofline.liveness.pace times steps lies between 3 and 9.5 seconds.");
        require(
                challengeLifetime.compareTo(prompts) > 0,
                "proofline.liveness.challenge-lifetime leaves time for a video and its upload.");
        require(challengesPerCase > 0, "proofline.liveness.challenges-per-case is at least 1.");
        require(
                videoSize.toBytes() > 0 && videoSize.compareTo(LARGEST_VIDEO) <= 0,
                "proofline.liveness.video-size is at most 40MB: no request body is larger, and a video is held in memory.");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
