package io.proofline.benchmarks.video;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.vision.liveness.active.ActiveLivenessReading;
import io.proofline.vision.liveness.active.FaceEvent;
import io.proofline.vision.liveness.active.VideoFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One clip and what came of it.
 *
 * @param refusal why the decoder did not take the file; empty if it did
 * @param reading empty if the decoder did not take the file
 * @param elapsed of the whole analysis
 */
record ClipOutcome(
        Path clip,
        String name,
        Optional<String> refusal,
        Optional<ActiveLivenessReading> reading,
        List<ExpectedEvent> expected,
        Elapsed elapsed) {

    /** Whether the clip cannot pass, whatever was asked: the file, the face or the movement speaks against it. */
    boolean refused() {
        return !grounds().isEmpty();
    }

    String grounds() {
        return refusal.orElseGet(
                () -> findings().stream().map(VideoFinding::reasonCode).collect(Collectors.joining(" ")));
    }

    List<ExpectedEvent> missed() {
        return expected.stream()
                .filter(event -> events().stream().noneMatch(event::isFoundBy))
                .toList();
    }

    /** Events of kinds for which the truth is complete, and which it does not name. */
    List<FaceEvent> falseEvents() {
        return events().stream()
                .filter(event -> expected.stream().anyMatch(known -> known.rulesOut(event.kind())))
                .filter(event -> expected.stream().noneMatch(known -> known.isFoundBy(event)))
                .toList();
    }

    /** Minutes over which false events are counted: those of clips whose truth is complete for some kind. */
    double judgedMinutes() {
        boolean judged = expected.stream().anyMatch(event -> !event.complete().isBlank());
        return judged ? reading.map(found -> found.video().seconds() / 60).orElse(0.0) : 0;
    }

    List<FaceEvent> events() {
        return reading.map(ActiveLivenessReading::events).orElse(List.of());
    }

    private List<VideoFinding> findings() {
        return reading.map(ActiveLivenessReading::findings).orElse(List.of());
    }

    List<String> row() {
        return List.of(
                name,
                refused() ? grounds() : "taken",
                reading.map(found ->
                                String.format(Locale.ROOT, "%.1f", found.video().seconds()))
                        .orElse(""),
                reading.map(found -> percent(found.faceShare())).orElse(""),
                reading.map(found -> found.planarity().isPresent()
                                ? percent(found.planarity().getAsDouble())
                                : "still")
                        .orElse(""),
                reading.map(found -> found.passive().isPresent()
                                ? percent(found.passive().getAsDouble())
                                : "")
                        .orElse(""),
                expected.size() - missed().size() + " of " + expected.size(),
                Integer.toString(falseEvents().size()),
                events().stream().map(ClipOutcome::described).collect(Collectors.joining(", ")),
                String.format(Locale.ROOT, "%.0f", elapsed.millis()),
                String.format(Locale.ROOT, "%.0f", elapsed.cpuMillis()));
    }

    static String described(FaceEvent event) {
        return ExpectedEvent.word(event.kind()) + " " + event.firstFrame() + "-" + event.lastFrame();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
