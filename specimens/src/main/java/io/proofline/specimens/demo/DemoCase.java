package io.proofline.specimens.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case as a client application would open it.
 *
 * @param title what it shows
 * @param expectedBand {@code accepted}, {@code review} or {@code rejected}
 * @param pack word of the document pack
 * @param claims what the applicant says, by field name
 * @param pictures JPEGs by the word of the evidence kind
 */
public record DemoCase(
        String title, String expectedBand, String pack, Map<String, String> claims, Map<String, byte[]> pictures) {

    public DemoCase {
        claims = new LinkedHashMap<>(claims);
        pictures = new LinkedHashMap<>(pictures);
    }
}
