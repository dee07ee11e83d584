package io.proofline.benchmarks.spoof;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.benchmarks.spoof.SpoofOutcome.Response;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.liveness.LivenessAnalyzer;
import io.proofline.vision.liveness.LivenessReading;
import io.proofline.vision.video.VideoDecoder;
import io.proofline.vision.video.VideoLimits;
import io.proofline.vision.video.VideoType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts presentations before the analyser: a picture as it is, a video as frames, two a second. */
final class Presentations {

    private static final ImageLimits ANY_SIZE = new ImageLimits(100_000_000, 200_000_000, 16);
    private static final VideoLimits ANY_LENGTH = new VideoLimits(500_000_000, 4096L * 2304, 16, 0, 600, 2);

    private final ImageDecoder pictures = new ImageDecoder(ANY_SIZE);
    private final VideoDecoder videos = new VideoDecoder(ANY_LENGTH);
    private final LivenessAnalyzer analyzer;

    Presentations(LivenessAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A file that is missing or broken counts as unreadable. */
    SpoofOutcome outcome(SpoofTruth truth) throws IOException {
        try {
            byte[] content = Files.readAllBytes(truth.file());
            List<SpoofOutcome> views =
                    VideoType.of(content).isPresent() ? video(truth, content) : picture(truth, content);
            return median(truth, views);
        } catch (EvidenceRefused | NoSuchFileException broken) {
            return SpoofOutcome.without(truth, Response.UNREADABLE);
        }
    }

    private List<SpoofOutcome> picture(SpoofTruth truth, byte[] content) throws EvidenceRefused {
        Elapsed.Clock clock = Elapsed.start();
        try (Picture picture = pictures.decode(content)) {
            return List.of(view(truth, picture, clock));
        }
    }

    private List<SpoofOutcome> video(SpoofTruth truth, byte[] content) throws EvidenceRefused {
        List<SpoofOutcome> views = new ArrayList<>();
        videos.decode(content, frame -> {
            Elapsed.Clock clock = Elapsed.start();
            try (Picture picture = frame.picture()) {
                views.add(view(truth, picture, clock));
            }
        });
        return views;
    }

    private SpoofOutcome view(SpoofTruth truth, Picture picture, Elapsed.Clock clock) {
        LivenessReading reading = analyzer.analyse(picture);
        return reading.assessment()
                .map(found -> new SpoofOutcome(
                        truth,
                        Response.SCORED,
                        found.live(),
                        found.networkAlone(),
                        reading.framed(),
                        found.type().word(),
                        clock.read()))
                .orElse(SpoofOutcome.without(truth, Response.NO_FACE));
    }

    /** The view in the middle by its score; an attack shows in most frames or it is not much of an attack. */
    private static SpoofOutcome median(SpoofTruth truth, List<SpoofOutcome> views) {
        List<SpoofOutcome> scored = views.stream()
                .filter(SpoofOutcome::scored)
                .sorted(Comparator.comparingDouble(SpoofOutcome::live))
                .toList();
        return scored.isEmpty() ? SpoofOutcome.without(truth, Response.NO_FACE) : scored.get((scored.size() - 1) / 2);
    }
}
