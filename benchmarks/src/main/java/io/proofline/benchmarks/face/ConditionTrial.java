package io.proofline.benchmarks.face;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceLimits;
import io.proofline.vision.face.FaceMatcher;
import io.proofline.vision.face.FaceVector;
import io.proofline.vision.face.PortraitExtractor;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares pictures in a condition with pictures as they were taken. */
final class ConditionTrial {

    /** A picture, whose it is, and its vector as taken. */
    record Sitter(Path file, String person, Region face, FaceVector vector) {}

    private final FaceMatcher matcher;
    private final PassportOf passports;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);

    ConditionTrial(ModelCatalogue models) {
        this.matcher = new FaceMatcher(models);
        this.passports = new PassportOf(new PortraitExtractor(models));
    }

    /** Empty if no face is found. */
    Optional<Sitter> sitter(Path file, String person) throws IOException, EvidenceRefused {
        try (Picture picture = decoder.decode(Files.readAllBytes(file))) {
            FaceDescription description = matcher.describe(picture);
            return description
                    .vector()
                    .map(vector -> new Sitter(
                            file,
                            person,
                            description.reading().face().orElseThrow().box().region(),
                            vector));
        }
    }

    /** Every nth picture in the condition against all others as taken; a lost portrait gives no pairs. */
    Scores run(Condition condition, List<Sitter> sitters, int step) throws IOException, EvidenceRefused {
        List<Scores.Score> scores = new ArrayList<>();
        for (int i = 0; i < sitters.size(); i += step) {
            Sitter changed = sitters.get(i);
            vector(condition, changed, i).ifPresent(vector -> scores.addAll(against(sitters, changed, vector)));
        }
        return new Scores(scores);
    }

    /** A changed picture's vector against all other pictures as taken. */
    static List<Scores.Score> against(List<Sitter> sitters, Sitter changed, FaceVector vector) {
        List<Scores.Score> scores = new ArrayList<>();
        for (Sitter other : sitters) {
            if (!other.file().equals(changed.file())) {
                boolean same = other.person().equals(changed.person());
                FacePair pair =
                        new FacePair(changed.file(), other.file(), same, changed.person(), other.person(), List.of());
                scores.add(new Scores.Score(pair, vector.cosine(other.vector())));
            }
        }
        return scores;
    }

    /** Of a picture in a condition; empty if its face or portrait is not found. */
    Optional<FaceVector> vector(Condition condition, Sitter sitter, long seed) throws IOException, EvidenceRefused {
        try (Picture picture = decoder.decode(Files.readAllBytes(sitter.file()))) {
            if (condition.printed().isEmpty()) {
                try (Picture changed = condition.of(picture, sitter.face())) {
                    return matcher.describe(changed).vector();
                }
            }
            Optional<byte[]> portrait = passports.portrait(
                    picture, sitter.face(), condition.printed().get(), seed);
            if (portrait.isEmpty()) {
                return Optional.empty();
            }
            try (Picture cut = decoder.decode(portrait.get())) {
                return matcher.describe(cut, FaceLimits.DOCUMENT_PORTRAIT).vector();
            }
        }
    }
}
