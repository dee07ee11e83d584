package io.proofline.vision.video;

/**
 * How long and large a video may be, and at which pace it is looked at.
 *
 * @param mostBytes size of the file
 * @param mostPixels width times height of a frame
 * @param leastSide pixels of a frame's shorter side
 * @param leastSeconds shortest duration taken
 * @param mostSeconds longest duration taken
 * @param framesPerSecond frames that are shown of each second; a video of fewer frames is shown whole
 */
public record VideoLimits(
        int mostBytes,
        long mostPixels,
        int leastSide,
        double leastSeconds,
        double mostSeconds,
        double framesPerSecond) {

    /** For a liveness video: 3 to 10 seconds, up to a telephone's full HD, ten frames a second. */
    public static final VideoLimits LIVENESS = new VideoLimits(40 * 1024 * 1024, 2048L * 1152, 160, 3, 10, 10);

    /** No camera records more; whoever sends more wants to keep the decoder busy. */
    private static final int MOST_SOURCE_FRAMES_PER_SECOND = 130;

    public VideoLimits {
        if (mostBytes < 1 || mostPixels < 1 || leastSide < 1 || leastSeconds < 0 || framesPerSecond <= 0) {
            throw new IllegalArgumentException("The limits of a video are positive numbers.");
        }
        if (mostSeconds < leastSeconds) {
            throw new IllegalArgumentException("A video cannot be shorter than its longest and longer than its least.");
        }
    }

    /** The same limits for files of another size. */
    public VideoLimits holding(int bytes) {
        return new VideoLimits(bytes, mostPixels, leastSide, leastSeconds, mostSeconds, framesPerSecond);
    }

    /** The same limits for other durations. */
    public VideoLimits lasting(double least, double most) {
        return new VideoLimits(mostBytes, mostPixels, leastSide, least, most, framesPerSecond);
    }

    /** Packets of one file, whatever its timestamps say. */
    int mostPackets() {
        return (int) Math.ceil(mostSeconds * MOST_SOURCE_FRAMES_PER_SECOND);
    }
}
