/**
 * Is a living person before the camera?
 *
 * <p>{@link io.proofline.vision.liveness.LivenessAnalyzer#analyse(byte[])} answers for a still picture, as far as a
 * still picture can.
 */
package io.proofline.vision.liveness;
