/**
 * Short videos that may have been made to do harm, decoded with FFmpeg within fixed bounds.
 *
 * <p>{@link io.proofline.vision.video.VideoDecoder#decode} shows a video frame by frame, at an even pace, upright, at the
 * size that is asked for.
 */
package io.proofline.vision.video;
