package io.proofline.vision.document.mrz;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A zone taken apart.
 *
 * @param lines as given
 * @param documentCode one or two characters, e.g. {@code P} or {@code ID}
 * @param issuingState as printed without fillers, e.g. {@code UTO} or {@code D}
 * @param surname primary identifier, words separated by spaces
 * @param givenNames secondary identifier; empty if the document has none
 * @param nationality as printed without fillers; empty in the French layout
 * @param birthDate empty if unknown in part or impossible
 * @param sex M, F or X
 * @param expiryDate empty if the format or the document has none
 * @param optionalData what the issuer added; on a TD3 the personal number
 * @param checkDigits name → does it hold
 * @param violations all rules broken, check digits included; empty if all is well
 */
public record MachineReadableZone(
        MrzFormat format,
        List<String> lines,
        String documentCode,
        String issuingState,
        String surname,
        String givenNames,
        String documentNumber,
        String nationality,
        Optional<LocalDate> birthDate,
        char sex,
        Optional<LocalDate> expiryDate,
        String optionalData,
        Map<String, Boolean> checkDigits,
        List<MrzViolation> violations) {

    public MachineReadableZone {
        lines = List.copyOf(lines);
        violations = List.copyOf(violations);
    }

    public boolean checkDigitsHold() {
        return checkDigits.values().stream().allMatch(holds -> holds);
    }

    /** True if no rule is broken. */
    public boolean valid() {
        return violations.isEmpty();
    }
}
