package io.proofline.engine.api.kyc.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One field read from the document. */
@Schema(name = "ExtractedField")
public record FieldView(
        @Schema(example = "document_number") String name,

        @Schema(
                description = "Normalised: ISO 8601 dates, alpha-3 states, upper-case Latin names.",
                example = "L898902C3",
                nullable = true)
        String value,

        @Schema(
                description = "Where it stands on the document.",
                allowableValues = {"mrz", "visual_zone", "barcode"})
        String source,

        @Schema(description = "0 to 1.", example = "0.98", nullable = true)
        Double confidence,

        @Schema(
                description = "The side of the document that the box refers to.",
                allowableValues = {"front", "back"})
        String side,

        @Schema(description = "x, y, width, height as fractions of the picture; empty if not known.")
        List<Double> box,

        @Schema(
                description = "BCP 47, of the text; null if unknown or if it has none.",
                example = "ur",
                nullable = true)
        String language) {}
