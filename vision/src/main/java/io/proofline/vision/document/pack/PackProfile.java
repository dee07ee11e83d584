package io.proofline.vision.document.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.proofline.contract.document.DocumentPack;
import io.proofline.vision.document.barcode.Barcode.Symbology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of a document pack, from the resource {@code <word of the pack>.json} beside this class.
 *
 * @param country that issues it, ISO 3166-1 alpha-3; empty if many do
 * @param language in which its values are written, BCP 47; empty if many are
 * @param machineReadableZone whether the document has one
 * @param barcodes kinds of barcode that its documents may have
 * @param documentNumber form of the document number, without spaces; empty if there is no one form
 * @param portraitHeight how high the face in the portrait may be; empty if there is no one layout
 * @param requiredFields without which a document of this pack is not accepted
 * @param readableWith fields without which the applicant is asked for a better picture
 * @param signs words that such documents print and others hardly do, upper-case Latin, and how much each tells, 0..1
 * @param labels field → captions that stand left of or above its value
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PackProfile(
        DocumentPack pack,
        Optional<String> country,
        String language,
        ZonePolicy machineReadableZone,
        Set<Symbology> barcodes,
        Optional<Pattern> documentNumber,
        Optional<PortraitHeight> portraitHeight,
        List<String> requiredFields,
        List<String> readableWith,
        Map<String, Double> signs,
        Map<String, List<String>> labels) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<DocumentPack, PackProfile> SHIPPED = new EnumMap<>(
            Arrays.stream(DocumentPack.values()).collect(Collectors.toMap(Function.identity(), PackProfile::shipped)));

    public PackProfile {
        country = country == null ? Optional.empty() : country;
        language = language == null ? "" : language;
        barcodes = barcodes == null ? Set.of() : Set.copyOf(barcodes);
        documentNumber = documentNumber == null ? Optional.empty() : documentNumber;
        portraitHeight = portraitHeight == null ? Optional.empty() : portraitHeight;
        requiredFields = List.copyOf(requiredFields);
        readableWith = List.copyOf(readableWith);
        signs = signs == null ? Map.of() : Map.copyOf(signs);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }

    /** Whether documents of a pack have a machine-readable zone. */
    public enum ZonePolicy {
        /** A document without one is not accepted. */
        @JsonProperty("required")
        REQUIRED,
        /** Read and checked where there is one. */
        @JsonProperty("if_present")
        IF_PRESENT,
        @JsonProperty("none")
        NONE
    }

    /**
     * The range of a face's height, from forehead to chin, as a share of the page's height.
     *
     * @param least above 0
     * @param most at most 1
     */
    public record PortraitHeight(double least, double most) {

        public PortraitHeight {
            if (!(0 < least && least < most && most <= 1)) {
                throw new IllegalArgumentException("A portrait's height is a range within 0 and 1.");
            }
        }

        public boolean contains(double height) {
            return least <= height && height <= most;
        }
    }

    /** The shipped data of a pack. */
    public static PackProfile of(DocumentPack pack) {
        return SHIPPED.get(pack);
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static PackProfile read(InputStream json) {
        try {
            return JSON.readValue(json, PackProfile.class);
        } catch (JacksonException notOne) {
            throw new IllegalArgumentException(
                    "Not the profile of a document pack: " + notOne.getOriginalMessage(), notOne);
        }
    }

    private static PackProfile shipped(DocumentPack pack) {
        String resource = pack.word() + ".json";
        try (InputStream json = PackProfile.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("The pack " + pack.word() + " ships without " + resource + ".");
            }
            return read(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
