package io.proofline.vision.face;

import io.proofline.contract.check.Engine;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.face.FaceTemplate;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says how alike the faces of two pictures are: detection, 68 landmarks, alignment, a vector of 512 numbers each, and
 * their cosine. What cosine is enough is a matter of decision tables. Safe for use by many threads.
 *
 * <p>On 13 people's 90 photographs of good quality, 305 genuine pairs lay at 0.33 and above (median 0.68) and 3,700
 * impostor pairs at 0.34 and below (99.9 % below 0.32). Small grey or old document portraits lie closer together.
 */
public final class FaceMatcher {

    /** The similarity from which on two faces are taken for one person's; the decision tables say the same. */
    public static final double SAME = 0.48;

    private final ModelCatalogue catalogue;
    private final Optional<FaceCalibration> calibration;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final FaceReader reader;
    private final FaceEmbedder embedder;

    public FaceMatcher(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
        this.calibration = FaceCalibration.of(catalogue);
        this.reader = new FaceReader(catalogue, FaceLimits.STANDARD);
        this.embedder = new FaceEmbedder(catalogue);
    }

    /**
     * Compares the applicant's selfie with the portrait of the document.
     *
     * @param selfie an encoded picture
     * @param portrait an encoded picture
     * @throws EvidenceRefused if one of them cannot be decoded
     */
    public FaceComparison compare(byte[] selfie, byte[] portrait) throws EvidenceRefused {
        try (Picture first = decoder.decode(selfie);
                Picture second = decoder.decode(portrait)) {
            return compare(first, second);
        }
    }

    public FaceComparison compare(Picture selfie, Picture portrait) {
        return describe(selfie).compare(describe(portrait, FaceLimits.DOCUMENT_PORTRAIT));
    }

    /** Reads the largest face of a picture and describes it, for comparisons of one with many. */
    public FaceDescription describe(Picture picture) {
        return describe(picture, FaceLimits.STANDARD);
    }

    /** Likewise with other tolerances. */
    public FaceDescription describe(Picture picture, FaceLimits limits) {
        FaceReading reading = reader.read(picture, limits);
        Optional<FaceVector.Raw> raw = reading.face().map(face -> recognise(picture, face.landmarks()));
        boolean hidden = raw.isPresent() && raw.get().length() < limits.leastLength() && FaceLimits.canTell(reading);
        return new FaceDescription(
                hidden ? reading.with(FaceIssue.OCCLUDED) : reading,
                raw.map(FaceVector.Raw::direction),
                raw.map(FaceVector.Raw::length).orElse(0.0));
    }

    /** Describes the face of given landmarks, for one that was found before and may not be the picture's largest. */
    public FaceVector.Raw recognise(Picture picture, FaceLandmarks landmarks) {
        try (Picture aligned = FaceAligner.align(picture, landmarks)) {
            return embedder.embed(aligned);
        }
    }

    /** What a similarity is worth; empty if an operator's own network stands in for the measured one. */
    public Optional<FaceOdds> odds(double similarity) {
        return calibration.map(measured -> measured.at(similarity));
    }

    /**
     * Where a reader's scale of similarities should be marked: the similarity that one in a hundred and one in a
     * thousand of measured strangers reach, as {@code fmr_1e2_at} and {@code fmr_1e3_at}. Empty like {@link #odds}.
     */
    public Map<String, Object> scaleMarks() {
        Map<String, Object> marks = new LinkedHashMap<>();
        calibration.ifPresent(measured -> {
            measured.similarityAt(1e-2).ifPresent(at -> marks.put("fmr_1e2_at", at));
            measured.similarityAt(1e-3).ifPresent(at -> marks.put("fmr_1e3_at", at));
        });
        return marks;
    }

    /** The selfie's face, to be found again among others that the same network described; empty if it shows none. */
    public Optional<FaceTemplate> template(FaceComparison comparison) {
        String digest = catalogue.engine(FaceEmbedder.MODEL).models().get(FaceEmbedder.MODEL);
        return comparison.selfieVector().map(face -> new FaceTemplate(digest, face.values()));
    }

    /** The lowest similarity that at most this share of measured strangers reach. Empty like {@link #odds}. */
    public Optional<Double> similarityAt(double fmr) {
        return calibration.flatMap(measured -> measured.similarityAt(fmr));
    }

    /** This library and the digests of the models that a comparison runs on. */
    public Engine engine() {
        return catalogue.engine(Stream.concat(FaceReader.MODELS.stream(), Stream.of(FaceEmbedder.MODEL))
                .toArray(String[]::new));
    }
}
