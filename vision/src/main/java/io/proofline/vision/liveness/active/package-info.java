/**
 * Liveness that is asked for: a video in which the person does what the server chose a moment before.
 *
 * <p>{@link io.proofline.vision.liveness.active.ActiveLivenessAnalyzer#analyse} answers for a video.
 */
package io.proofline.vision.liveness.active;
