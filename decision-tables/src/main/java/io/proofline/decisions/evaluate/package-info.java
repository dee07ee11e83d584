/**
 * Evaluates decision models on Apache KIE DMN and records how each decision came out; every evaluation is bounded, see
 * {@link io.proofline.decisions.feel.EvaluationSteps}.
 */
package io.proofline.decisions.evaluate;
