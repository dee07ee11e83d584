package io.proofline.specimens.holder;

import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;

/**
 * What a CNIC (computerised national identity card of Pakistan) says of its holder.
 *
 * @param number {@code PPPPP-NNNNNNN-G}: place of registration, family, and a digit odd for men and even for women
 * @param sex M or F
 * @param countryOfStay ISO 3166-1 alpha-3
 * @param urduName the holder's name in Urdu
 * @param urduFatherName the father's name in Urdu
 */
public record PakistaniHolder(
        String number,
        String name,
        String fatherName,
        String urduName,
        String urduFatherName,
        Sex sex,
        String countryOfStay,
        LocalDate birthDate,
        LocalDate issueDate,
        LocalDate expiryDate,
        String currentAddress,
        String permanentAddress) {

    /** Ways in which a card can contradict itself or the rules. */
    public enum Contradiction {
        /** The last digit says the other sex. */
        SEX,
        /** No place of registration begins with 0, 8 or 9. */
        PLACE,
        /** Handed out to a child. */
        AGE,
        /** Expired before it was issued. */
        DATE_ORDER
    }

    /** The same card with something that cannot be. */
    public PakistaniHolder contradicting(Contradiction contradiction) {
        return switch (contradiction) {
            case SEX -> with(number.substring(0, 14) + (sex == Sex.M ? 4 : 5), birthDate, expiryDate);
            case PLACE -> with("9" + number.substring(1), birthDate, expiryDate);
            case AGE -> with(number, issueDate.minusYears(11), expiryDate);
            case DATE_ORDER -> with(number, birthDate, issueDate.minusYears(2));
        };
    }

    private PakistaniHolder with(String changedNumber, LocalDate changedBirth, LocalDate changedExpiry) {
        return new PakistaniHolder(
                changedNumber,
                name,
                fatherName,
                urduName,
                urduFatherName,
                sex,
                countryOfStay,
                changedBirth,
                issueDate,
                changedExpiry,
                currentAddress,
                permanentAddress);
    }
}
