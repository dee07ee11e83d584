package io.proofline.benchmarks.specimens;

import io.proofline.specimens.capture.Capture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways in which a careful photograph gets worse, one at a time, from mild to severe. */
final class Degradations {

    private Degradations() {}

    static Map<String, UnaryOperator<Capture>> all() {
        Map<String, UnaryOperator<Capture>> all = new LinkedHashMap<>();
        all.put("careful photograph", UnaryOperator.identity());
        all.put("turned by 8 degrees", capture -> capture.rotated(8));
        all.put("turned by 90 degrees", capture -> capture.rotated(90));
        all.put("upside down", capture -> capture.rotated(180));
        all.put("tilted by 0.10", capture -> capture.tilted(0.10));
        all.put("tilted by 0.18", capture -> capture.tilted(0.18));
        all.put("blurred by 2 pixels", capture -> capture.blurred(2));
        all.put("blurred by 4 pixels", capture -> capture.blurred(4));
        all.put("noise of 15", capture -> capture.noisy(15));
        all.put("noise of 30", capture -> capture.noisy(30));
        all.put("light at 0.4", capture -> capture.lit(0.4));
        all.put("light at 1.4", capture -> capture.lit(1.4));
        all.put("glare of 0.3", capture -> capture.glaring(0.3));
        all.put("glare of 0.7", capture -> capture.glaring(0.7));
        all.put("JPEG quality 0.3", capture -> capture.compressed(0.3));
        return all;
    }
}
