package io.proofline.casecore.decision;

import io.proofline.contract.decision.DecisionEvaluation;
import java.time.Instant;
import java.util.UUID;

/** A decision as it was recorded. */
public record RecordedDecision(UUID id, DecisionEvaluation evaluation, Instant evaluatedAt) {}
