package io.proofline.vision.forensics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks against a picture.
 *
 * @param signals one a method, in the order of {@link SignalKind}
 * @param integrity 0 to 1; 1 if nothing speaks against the picture
 */
public record ForensicReading(List<Signal> signals, double integrity) {

    public ForensicReading {
        signals = List.copyOf(signals);
    }

    public boolean suspicious() {
        return integrity < IntegrityModel.THRESHOLD;
    }

    public Signal signal(SignalKind kind) {
        return signals.stream()
                .filter(signal -> signal.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Plain JSON values; overlays are left out. */
    public Map<String, Object> toFacts() {
        Map<String, Object> bySignal = new LinkedHashMap<>();
        signals.forEach(signal -> bySignal.put(signal.kind().word(), signal.toFacts()));
        return Map.of(
                "image_integrity", Rounded.of(integrity),
                "suspicious", suspicious(),
                "signals", bySignal);
    }
}
