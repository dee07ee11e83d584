package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.JpegTraits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file says of its own origin, and where it contradicts itself. Whoever knows how can write anything into it,
 * and messengers take everything out: its absence says nothing.
 */
final class MetadataExaminer {

    private static final Duration SLACK = Duration.ofDays(1);
    private static final Duration LATER = Duration.ofMinutes(10);

    private final Clock clock;

    MetadataExaminer(Clock clock) {
        this.clock = clock;
    }

    /** One contradiction or trace, and how much it says by itself, 0..1. */
    private record Finding(String code, double weight) {}

    Signal examine(FileTraces traces, Exhibit exhibit) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        software(traces, exhibit.jpeg(), findings, facts);
        camera(traces, exhibit.jpeg(), findings, facts);
        times(traces, findings);
        size(traces, exhibit, findings);
        thumbnail(traces, exhibit, findings, facts);
        facts.put("findings", findings.stream().map(Finding::code).toList());
        exhibit.jpeg().ifPresent(jpeg -> facts.put("segments", jpeg.marks()));
        double nothing = 1;
        for (Finding finding : findings) {
            nothing *= 1 - finding.weight();
        }
        return Signal.of(SignalKind.METADATA, 1 - nothing, facts);
    }

    private static void software(
            FileTraces traces, Optional<JpegTraits> jpeg, List<Finding> findings, Map<String, Object> facts) {
        List<String> software = traces.software();
        if (!software.isEmpty()) {
            facts.put("software", software);
        }
        // Honest people crop and brighten with the same programs, so this is weaker than a contradiction.
        if (software.stream().anyMatch(EditingSoftware::named)) {
            findings.add(new Finding("editing_software", 0.45));
        }
        if (traces.editingHistory()) {
            findings.add(new Finding("editing_history", 0.2));
        }
        if (jpeg.filter(found -> found.marked("APP12 Ducky")).isPresent()) {
            findings.add(new Finding("saved_for_web", 0.3));
        }
    }

    private static void camera(
            FileTraces traces, Optional<JpegTraits> jpeg, List<Finding> findings, Map<String, Object> facts) {
        Optional<String> make = traces.make();
        Optional<String> model = traces.model();
        make.ifPresent(name -> facts.put("make", name));
        model.ifPresent(name -> facts.put("model", name));
        if (make.isEmpty() && model.isEmpty()) {
            return;
        }
        if (make.isPresent() && !Cameras.knownMaker(make.get())) {
            findings.add(new Finding("unknown_maker", 0.5));
        }
        if (make.isPresent() && model.isPresent() && Cameras.contradict(make.get(), model.get())) {
            findings.add(new Finding("model_of_another_maker", 0.7));
        }
        if (!traces.exposureFigures()) {
            findings.add(new Finding("camera_without_exposure", 0.55));
        }
        if (jpeg.filter(found ->
                        found.marked("APP0 JFIF") && found.standardQuality().isPresent())
                .isPresent()) {
            // Cameras write tables of their own and no JFIF header; libraries that save again write both.
            findings.add(new Finding("camera_but_saved_by_a_library", 0.2));
        }
    }

    private void times(FileTraces traces, List<Finding> findings) {
        Instant now = clock.instant();
        Optional<Instant> taken = traces.taken();
        Optional<Instant> modified = traces.modified();
        if (taken.filter(at -> at.isAfter(now.plus(SLACK))).isPresent()
                || modified.filter(at -> at.isAfter(now.plus(SLACK))).isPresent()) {
            findings.add(new Finding("date_in_the_future", 0.6));
        }
        if (taken.isEmpty()) {
            return;
        }
        modified.ifPresent(at -> {
            if (at.isBefore(taken.get().minus(SLACK))) {
                findings.add(new Finding("modified_before_taken", 0.6));
            } else if (at.isAfter(taken.get().plus(LATER))) {
                findings.add(new Finding("modified_after_taken", 0.3));
            }
        });
        if (traces.digitised()
                .filter(at -> at.isBefore(taken.get().minus(SLACK)))
                .isPresent()) {
            findings.add(new Finding("digitised_before_taken", 0.5));
        }
    }

    private static void size(FileTraces traces, Exhibit exhibit, List<Finding> findings) {
        traces.notedSize().ifPresent(noted -> {
            int width = exhibit.luma().width();
            int height = exhibit.luma().height();
            boolean same = (noted[0] == width && noted[1] == height) || (noted[0] == height && noted[1] == width);
            if (!same) {
                findings.add(new Finding("size_differs", 0.3));
            }
        });
    }

    private static void thumbnail(
            FileTraces traces, Exhibit exhibit, List<Finding> findings, Map<String, Object> facts) {
        traces.thumbnail()
                .flatMap(encoded -> Thumbnail.agreement(encoded, exhibit.picture(), traces.orientation()))
                .ifPresent(agreement -> {
                    facts.put("thumbnail_agreement", Rounded.of(agreement));
                    if (agreement < Thumbnail.LEAST_AGREEMENT) {
                        findings.add(new Finding("thumbnail_differs", 0.7));
                    }
                });
    }
}
