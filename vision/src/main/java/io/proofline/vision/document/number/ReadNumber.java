package io.proofline.vision.document.number;

import java.util.List;

/**
 * A number of digits as it was made out of what was read.
 *
 * @param digits ASCII digits only
 * @param changes the characters that were no digits, and what they must have been; empty if every one was a digit
 */
public record ReadNumber(String digits, List<Change> changes) {

    public ReadNumber {
        changes = List.copyOf(changes);
    }

    public boolean repaired() {
        return !changes.isEmpty();
    }

    /**
     * One character that was corrected.
     *
     * @param place from 1
     */
    public record Change(int place, char read, char repaired) {}
}
