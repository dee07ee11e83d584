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
 * @param similarName Jaro-Winkler similarity, 0..1, from which one name that stands in two places of the document may be
 *     the same, misread; claims have limits of their own in the decision tables
 * @param specimenStates codes that stand on specimens and belong to no state, to be taken for states all the same
 */
public record ValidationRules(
        int minimumAge,
        Map<DocumentPack, Integer> minimumAges,
        Period expiresSoon,
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
        return new ValidationRules(18, Map.of(), Period.ofDays(30), 0.82, Set.of());
    }

    /** For demonstrations and tests: the same, and Utopia is a state. */
    public static ValidationRules withSpecimens() {
        ValidationRules rules = standard();
        return new ValidationRules(
                rules.minimumAge, rules.minimumAges, rules.expiresSoon, rules.similarName, Set.of(UTOPIA));
    }

    int minimumAge(DocumentPack pack) {
        return minimumAges.getOrDefault(pack, minimumAge);
    }

    boolean knows(String state) {
        return UTOPIA.equals(state) ? specimenStates.contains(state) : StateCodes.known(state);
    }
}
