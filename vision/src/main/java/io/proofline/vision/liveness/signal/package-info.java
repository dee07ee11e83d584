/**
 * The traces that showing a picture to a camera leaves, each measured by itself. What they mean together is for {@link
 * io.proofline.vision.liveness.SpoofModel} to say.
 */
package io.proofline.vision.liveness.signal;
