package io.proofline.benchmarks.tamper;

import io.proofline.vision.forensics.ForensicReading;
import io.proofline.vision.forensics.Signal;

/**
 * A picture with what was measured on it.
 *
 * @param name for reports
 */
record MeasuredPicture(String name, String kind, boolean tampered, ForensicReading reading, double millis) {

    /** The values of all signals in their order. */
    double[] values() {
        return reading.signals().stream().mapToDouble(Signal::value).toArray();
    }
}
