package io.proofline.vision.video;

/**
 * A video that was decoded to its end.
 *
 * @param header what the file stated
 * @param seconds from the first frame's beginning to the last one's end
 * @param sourceFrames frames in the file
 * @param shownFrames frames that the visitor saw
 * @param damagedFrames frames that the decoder had to make up in part
 */
public record VideoSummary(VideoHeader header, double seconds, int sourceFrames, int shownFrames, int damagedFrames) {}
