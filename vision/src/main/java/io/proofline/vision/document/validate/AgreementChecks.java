package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import java.util.List;
import java.util.Map;

/** Checks of one source of the fields against another. */
final class AgreementChecks {

    private AgreementChecks() {}

    /** One value that differs may be a misreading of the visual zone; two are hardly. */
    static DocumentFinding visualZone(DocumentSubject subject) {
        String name = "visual_zone";
        FieldAgreement agreement = subject.zonesAgreement();
        if (agreement.similarities().isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        List<String> differing = agreement.below(subject.rules().similarName());
        Map<String, Object> details = Map.of("similarities", agreement.similarities());
        if (differing.isEmpty()) {
            return DocumentFinding.pass(name, details);
        }
        List<Reason> reasons = List.of(Reason.of(ReasonCodes.VISUAL_ZONE_DIFFERS, Map.of("fields", differing)));
        return differing.size() == 1
                ? DocumentFinding.warn(name, details, reasons)
                : DocumentFinding.fail(name, details, reasons);
    }

    static DocumentFinding barcode(DocumentSubject subject) {
        return sources("barcode", subject.barcodeAgreement(), subject);
    }

    static DocumentFinding sides(DocumentSubject subject) {
        return sources("front_and_back", subject.sidesAgreement(), subject);
    }

    private static DocumentFinding sources(String name, FieldAgreement agreement, DocumentSubject subject) {
        if (agreement.similarities().isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        List<String> differing = agreement.below(subject.rules().similarName());
        Map<String, Object> details = Map.of("similarities", agreement.similarities());
        return differing.isEmpty()
                ? DocumentFinding.pass(name, details)
                : DocumentFinding.fail(
                        name, details, List.of(Reason.of(ReasonCodes.SOURCES_DIFFER, Map.of("fields", differing))));
    }

    /** Values either are the document's or are not; how alike names have to be is for the decision tables to say. */
    static DocumentFinding claims(DocumentSubject subject) {
        String name = "claims";
        FieldAgreement agreement = subject.claimsAgreement();
        if (agreement.similarities().isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        Map<String, Object> details =
                Map.of("similarities", agreement.similarities(), "judged_by_tables", agreement.names());
        List<String> differing = agreement.differingValues();
        return differing.isEmpty()
                ? DocumentFinding.pass(name, details)
                : DocumentFinding.fail(
                        name, details, List.of(Reason.of(ReasonCodes.CLAIM_DIFFERS, Map.of("fields", differing))));
    }
}
