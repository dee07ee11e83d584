package io.proofline.vision.document;

import io.proofline.contract.check.Reason;
import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.pack.Detection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from the pictures of one document.
 *
 * @param fields by source: a field that stands in the MRZ and in the visual zone comes twice
 * @param mrz empty if none was found
 * @param portraitFound true if the holder's portrait was found
 * @param portraitBox the face in it from forehead to chin: x, y, width, height, as fractions of the page's width or height;
 *     empty without a portrait, and where the page's outline was not found, since the page's size is not known then
 * @param detected what the document looks like; empty if nothing says so
 * @param confidence 0..1
 * @param reasons what limits the reading
 * @param readable false if the applicant has to send a better picture
 */
public record DocumentReading(
        List<ExtractedField> fields,
        Optional<MrzReading> mrz,
        DocumentQuality quality,
        boolean portraitFound,
        Optional<List<Double>> portraitBox,
        Optional<Detection> detected,
        double confidence,
        List<Reason> reasons,
        boolean readable) {

    public DocumentReading {
        fields = List.copyOf(fields);
        portraitBox = portraitBox.map(List::copyOf);
        reasons = List.copyOf(reasons);
    }

    /** Plain JSON values; {@link #fromFacts} reads them back. */
    public Map<String, Object> toFacts() {
        return DocumentFacts.write(this);
    }

    /**
     * Reads back what {@link #toFacts} wrote, also after a journey through JSON.
     *
     * @throws IllegalArgumentException if the facts are not those of a document reading
     */
    public static DocumentReading fromFacts(Map<String, Object> facts) {
        return DocumentFacts.read(facts);
    }
}
