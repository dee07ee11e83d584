package io.proofline.vision.forensics;

/** One method. Safe for use by several threads. */
interface Examiner {

    Signal examine(Exhibit exhibit);
}
