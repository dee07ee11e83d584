package io.proofline.vision.liveness.signal;

import io.proofline.vision.face.Face;
import io.proofline.vision.image.Picture;
import java.util.Map;

/** One way of looking for the traces that showing a picture to a camera leaves. Safe for use by many threads. */
interface Signal {

    /**
     * Measures a face in its picture.
     *
     * @return figures by name, the same names for every picture; finite
     */
    Map<String, Double> measure(Picture picture, Face face);
}
