package io.proofline.casecore.check;

import io.proofline.contract.check.CheckReport;
import java.time.Instant;
import java.util.UUID;

/** One completed job: what was found, by whom, when and at which attempt. */
public record CheckRun(
        UUID caseId,
        String jobId,
        int attempt,
        CheckReport report,
        Instant startedAt,
        Instant finishedAt,
        String worker) {}
