package io.proofline.vision.document.validate;

import java.time.Period;

/**
 * The figures by which documents are validated.
 *
 * @param minimumAge whole years
 * @param expiresSoon a document that expires within this period gets a warning
 * @param sameName Jaro-Winkler similarity, 0..1, from which two names count as the same
 * @param similarName similarity from which they count as doubtful rather than different
 */
public record ValidationRules(int minimumAge, Period expiresSoon, double sameName, double similarName) {

    public static ValidationRules standard() {
        return new ValidationRules(18, Period.ofDays(30), 0.92, 0.82);
    }
}
