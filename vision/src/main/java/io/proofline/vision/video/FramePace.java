package io.proofline.vision.video;

/** Gives every frame a time that grows, and picks frames at an even pace. */
final class FramePace {

    private static final double USUAL_RATE = 30;
    /** Seconds; what lasts longer is a pause, whatever a damaged file says of its pace. */
    private static final double LONGEST_STEP = 1;
    /** Timestamps are rounded to the container's clock, often milliseconds. */
    private static final double ROUNDING = 0.004;

    private final double interval;
    private final double usualStep;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double step;
    private double due;

    /**
     * Starts at the first frame.
     *
     * @param wantedRate frames a second to pick
     * @param statedRate frames a second of the file, 0 if unknown
     */
    FramePace(double wantedRate, double statedRate) {
        this.interval = 1 / wantedRate;
        this.usualStep = Math.min(LONGEST_STEP, 1 / (statedRate > 0 ? statedRate : USUAL_RATE));
        this.step = usualStep;
    }

    /**
     * Takes the next frame's time.
     *
     * @param stated seconds on the container's clock, or NaN
     * @return seconds since the first frame; a frame without a time, or with one that goes back, follows its
     *     predecessor at the usual distance
     */
    double advance(double stated) {
        if (Double.isNaN(last)) {
            first = Double.isNaN(stated) ? 0 : stated;
            last = 0;
            return 0;
        }
        double time = stated - first;
        double now = time > last ? time : last + usualStep;
        step = Math.min(now - last, LONGEST_STEP);
        last = now;
        return now;
    }

    /** Whether the current frame is to be shown. */
    boolean picks() {
        if (last + ROUNDING < due) {
            return false;
        }
        due = (Math.floor((last + ROUNDING) / interval) + 1) * interval;
        return true;
    }

    /** Seconds from the first frame's beginning to the current one's end. */
    double elapsed() {
        return Double.isNaN(last) ? 0 : last + step;
    }
}
