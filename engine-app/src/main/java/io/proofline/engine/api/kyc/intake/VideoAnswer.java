package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceInspector.Inspected;

/**
 * A liveness video and the challenge that it answers.
 *
 * @param video let in by the inspector
 * @param digest SHA-256 of what was sent, hex
 */
public record VideoAnswer(String nonce, Inspected video, String digest) {}
