package io.proofline.contract.process;

import java.time.Instant;

/**
 * A step that failed too often.
 *
 * @param id the step's job
 * @param step the BPMN element's id
 * @param message for operators
 */
public record Incident(String id, String step, String message, Instant since) {}
