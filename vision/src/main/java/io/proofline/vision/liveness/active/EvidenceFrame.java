package io.proofline.vision.liveness.active;

/**
 * A frame for the reviewer.
 *
 * @param frame number in the file
 * @param seconds since the first frame
 * @param jpeg the picture; not copied, treat as immutable
 */
public record EvidenceFrame(int frame, double seconds, byte[] jpeg) {}
