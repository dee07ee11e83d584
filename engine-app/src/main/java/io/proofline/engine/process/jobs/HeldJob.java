package io.proofline.engine.process.jobs;

import io.proofline.engine.process.incident.Retries;
import java.util.Map;
import java.util.UUID;

/**
 * A job whose lock is held by who asks.
 *
 * @param variables of its case's process
 * @param retries of its step
 */
record HeldJob(
        String jobId, String workerId, String topic, UUID caseId, Map<String, Object> variables, Retries retries) {}
