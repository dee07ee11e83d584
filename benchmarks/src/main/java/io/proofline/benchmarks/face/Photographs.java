package io.proofline.benchmarks.face;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.FaceVector;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures described by the product's own matcher, each once. */
final class Photographs {

    /**
     * What came of a picture.
     *
     * @param vector empty if it is missing, cannot be decoded or shows no face: a failure to enrol
     * @param issues reason codes, or why it could not be decoded
     * @param elapsed from the file's bytes to the vector
     */
    record Photograph(Optional<FaceVector> vector, List<String> issues, Elapsed elapsed) {}

    private final Map<Path, Photograph> photographs = new LinkedHashMap<>();

    Photographs(FaceMatcher matcher, Collection<Path> files, Progress progress) {
        ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
        for (Path file : files) {
            photographs.put(file, describe(matcher, decoder, file));
            progress.step(photographs.size(), files.size());
        }
    }

    Map<Path, Photograph> all() {
        return photographs;
    }

    Elapsed elapsed(Path file) {
        return photographs.get(file).elapsed();
    }

    /** The cosine of two of them; empty if one could not be enrolled. */
    Optional<Double> similarity(Path one, Path other) {
        Optional<FaceVector> first = photographs.get(one).vector();
        Optional<FaceVector> second = photographs.get(other).vector();
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get().cosine(second.get()))
                : Optional.empty();
    }

    private static Photograph describe(FaceMatcher matcher, ImageDecoder decoder, Path file) {
        Elapsed.Clock clock = Elapsed.start();
        try (Picture picture = decoder.decode(Files.readAllBytes(file))) {
            FaceDescription description = matcher.describe(picture);
            List<String> issues = description.reading().issues().stream()
                    .map(issue -> issue.reasonCode())
                    .toList();
            return new Photograph(description.vector(), issues, clock.read());
        } catch (EvidenceRefused refused) {
            return new Photograph(Optional.empty(), List.of(refused.code()), clock.read());
        } catch (IOException missing) {
            return new Photograph(Optional.empty(), List.of("file_missing"), clock.read());
        }
    }
}
