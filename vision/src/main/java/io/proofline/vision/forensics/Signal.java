package io.proofline.vision.forensics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one method says.
 *
 * @param applicable false if the picture does not have what the method looks at
 * @param value how much speaks against the picture, 0 (nothing) to 1; 0 if not applicable
 * @param facts the figures behind the value, plain JSON values
 * @param overlay where, as a PNG with transparency in the frame of the upright picture; empty if there is no place
 */
public record Signal(
        SignalKind kind, boolean applicable, double value, Map<String, Object> facts, Optional<byte[]> overlay) {

    public Signal {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A signal's value lies in 0..1, not at " + value + ".");
        }
        facts = Map.copyOf(facts);
    }

    static Signal notApplicable(SignalKind kind, String why) {
        return new Signal(kind, false, 0, Map.of("why", why), Optional.empty());
    }

    static Signal of(SignalKind kind, double value, Map<String, Object> facts) {
        return new Signal(kind, true, value, facts, Optional.empty());
    }

    static Signal of(SignalKind kind, double value, Map<String, Object> facts, byte[] overlay) {
        return new Signal(kind, true, value, facts, Optional.of(overlay));
    }

    /** The facts with applicability and value, as a check stores them. */
    public Map<String, Object> toFacts() {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("applicable", applicable);
        all.put("value", Math.round(value * 1000) / 1000.0);
        return all;
    }
}
