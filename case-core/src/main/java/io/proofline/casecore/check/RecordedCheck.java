package io.proofline.casecore.check;

import io.proofline.contract.check.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A check as it was recorded.
 *
 * @param attempt 1 if the job was done at its first handing out
 * @param worker the process that made it
 */
public record RecordedCheck(
        UUID id, String jobId, CheckResult result, int attempt, Instant startedAt, Instant finishedAt, String worker) {

    public Duration took() {
        return Duration.between(startedAt, finishedAt);
    }
}
