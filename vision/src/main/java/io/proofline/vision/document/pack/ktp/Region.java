package io.proofline.vision.document.pack.ktp;

import java.util.List;
import java.util.OptionalInt;

/**
 * A province, regency, city or district.
 *
 * @param code two, four or six digits
 * @param name official, in capitals, e.g. {@code KABUPATEN SLEMAN}
 * @param lastYear the last year of a decree that has the code; empty if it is in use
 * @param otherNames names that the same place has or had on cards
 */
public record Region(String code, String name, OptionalInt lastYear, List<String> otherNames) {

    public Region {
        otherNames = List.copyOf(otherNames);
    }
}
