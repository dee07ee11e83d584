package io.proofline.vision.document.pack;

import io.proofline.contract.document.ExtractedField;
import java.util.List;
import java.util.Optional;

/** Knows one family of documents: tells it from others, and reads its fields. Safe for use by several threads. */
public interface PackReader {

    /** The data of the family. */
    PackProfile profile();

    /**
     * How surely this is a document of the family.
     *
     * @return 0..1; compared with the other packs' figures, so that 0.5 says "as likely as not" in all of them
     */
    double likelihood(DocumentText text);

    /**
     * The country that issued it.
     *
     * @return ISO 3166-1 alpha-3 or a code of ICAO 9303-3 section 5; empty if nothing says so
     */
    default Optional<String> country(DocumentText text) {
        return profile().country();
    }

    /**
     * Reads the fields, normalised; a field that stands in several places (MRZ, visual zone, barcode, front, back)
     * comes once for each source.
     */
    List<ExtractedField> read(DocumentText text);
}
