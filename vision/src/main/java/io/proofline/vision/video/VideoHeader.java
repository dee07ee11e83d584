package io.proofline.vision.video;

import java.util.Map;

/**
 * What a file states about its video.
 *
 * @param type by content
 * @param codec FFmpeg's name of the codec
 * @param width pixels of an upright frame
 * @param height pixels of an upright frame
 * @param quarterTurns clockwise turns that bring a stored frame upright, 0–3
 * @param statedSeconds duration by the container; 0 if it states none, as live recordings do
 * @param framesPerSecond average by the container; 0 if it states none
 * @param tags container's and stream's metadata, keys in lower case
 */
public record VideoHeader(
        VideoType type,
        String codec,
        int width,
        int height,
        int quarterTurns,
        double statedSeconds,
        double framesPerSecond,
        Map<String, String> tags) {

    public VideoHeader {
        tags = Map.copyOf(tags);
    }
}
