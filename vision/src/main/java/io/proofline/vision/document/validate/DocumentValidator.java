package io.proofline.vision.document.validate;

import io.proofline.contract.document.DocumentPack;
import io.proofline.vision.document.DocumentReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Holds what was read from a document against the rules of its pack, against itself, and against the claims. */
public final class DocumentValidator {

    private static final List<DocumentCheck> CHECKS = List.of(
            ZoneChecks::present,
            ZoneChecks::checkDigits,
            ZoneChecks::format,
            DateChecks::order,
            DateChecks::expiry,
            DateChecks::minimumAge,
            NumberChecks::format,
            NumberChecks::asRead,
            NumberChecks::region,
            NumberChecks::birthDate,
            NumberChecks::sex,
            NumberChecks::place,
            FormChecks::fields,
            ContentChecks::issuingState,
            ContentChecks::documentType,
            ContentChecks::requiredFields,
            ContentChecks::portrait,
            PortraitChecks::size,
            PictureChecks::distinct,
            AgreementChecks::visualZone,
            AgreementChecks::barcode,
            AgreementChecks::sides,
            AgreementChecks::claims);

    private final ValidationRules rules;

    public DocumentValidator(ValidationRules rules) {
        this.rules = rules;
    }

    /**
     * Makes every check, whatever the earlier ones found.
     *
     * @param claims what the applicant claims, by the names of {@code FieldNames}; may be empty
     * @param today the day on which age and expiry are judged
     */
    public DocumentValidation validate(
            DocumentReading reading, Map<String, String> claims, DocumentPack pack, LocalDate today) {
        return validate(reading, claims, pack, today, List.of(), List.of());
    }

    /**
     * Likewise, with the pictures that were submitted for the case.
     *
     * @param pictures at most one a kind of evidence
     * @param requiredFields that have to be read besides those of the pack
     */
    public DocumentValidation validate(
            DocumentReading reading,
            Map<String, String> claims,
            DocumentPack pack,
            LocalDate today,
            List<SubmittedPicture> pictures,
            List<String> requiredFields) {
        DocumentSubject subject = new DocumentSubject(
                reading, claims, pack, today, rules, List.copyOf(pictures), List.copyOf(requiredFields));
        List<DocumentFinding> findings =
                CHECKS.stream().map(check -> check.examine(subject)).toList();
        return new DocumentValidation(
                findings,
                subject.checkDigitsValid(),
                subject.expired(),
                subject.age(),
                subject.zonesAgreement().mean(),
                subject.claimsAgreement().mean(),
                subject.claimsAgreement().similarities(),
                NumberChecks.luhnHolds(subject));
    }
}
