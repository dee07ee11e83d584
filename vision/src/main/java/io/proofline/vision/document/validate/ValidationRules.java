package io.proofline.vision.document.validate;

import io.proofline.contract.document.DocumentPack;
import io.proofline.vision.document.mrz.StateCodes;
import java.time.Period;
import java.util.Map;
import java.util.Set;

/**
 * The figures by which documents are validated.
 *
 * @param minimumAge whole years, for every pack that has none of its own
 * @param minimumAges pack → whole years
 * @param expiresSoon a document that expires within this period gets a warning
 * @param sameName Jaro-Winkler similarity, 0..1, from which two names count as the same
 * @param similarName similarity from which they count as doubtful rather than different
 * @param specimenStates codes that stand on specimens and belong to no state, to be taken for states all the same
 */
public record ValidationRules(
        int minimumAge,
        Map<DocumentPack, Integer> minimumAges,
        Period expiresSoon,
        double sameName,
        double similarName,
        Set<String> specimenStates) {

    /** The code that ICAO 9303 prints on its own specimens. */
    private static final String UTOPIA = "UTO";

    public ValidationRules {
        minimumAges = Map.copyOf(minimumAges);
        specimenStates = Set.copyOf(specimenStates);
    }

    /** For customers: specimens are of no state. */
    public static ValidationRules standard() {
        return new ValidationRules(18, Map.of(), Period.ofDays(30), 0.92, 0.82, Set.of());
    }

    /** For demonstrations and tests: the same, and Utopia is a state. */
    public static ValidationRules withSpecimens() {
        ValidationRules rules = standard();
        return new ValidationRules(
                rules.minimumAge,
                rules.minimumAges,
                rules.expiresSoon,
                rules.sameName,
                rules.similarName,
                Set.of(UTOPIA));
    }

    int minimumAge(DocumentPack pack) {
        return minimumAges.getOrDefault(pack, minimumAge);
    }

    boolean knows(String state) {
        return UTOPIA.equals(state) ? specimenStates.contains(state) : StateCodes.known(state);
    }
}
