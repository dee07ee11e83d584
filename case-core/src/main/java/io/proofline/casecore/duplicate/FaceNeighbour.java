package io.proofline.casecore.duplicate;

import java.util.UUID;

/**
 * A case with a like face.
 *
 * @param similarity cosine, −1..1
 */
public record FaceNeighbour(UUID caseId, double similarity) {}
