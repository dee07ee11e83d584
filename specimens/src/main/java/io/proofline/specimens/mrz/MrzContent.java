package io.proofline.specimens.mrz;

import java.time.LocalDate;

/**
 * What a machine-readable zone says.
 *
 * @param issuingState one to three letters, e.g. {@code UTO} or {@code D}
 * @param documentNumber A-Z and 0-9, at most 9 characters in a passport
 * @param personalNumber optional data, may be empty; at most 14 characters in a passport, 11 on a card
 */
public record MrzContent(
        String issuingState,
        String documentNumber,
        String surname,
        String givenNames,
        String nationality,
        LocalDate birthDate,
        Sex sex,
        LocalDate expiryDate,
        String personalNumber) {}
