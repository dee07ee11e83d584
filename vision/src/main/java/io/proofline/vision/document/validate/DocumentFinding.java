package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import java.util.List;
import java.util.Map;

/**
 * What one check of a document found.
 *
 * @param name stable snake_case name of the check
 * @param details figures and field names behind the verdict; plain JSON values
 * @param reasons why the verdict is not a pass; empty for a pass
 */
public record DocumentFinding(String name, CheckVerdict verdict, Map<String, Object> details, List<Reason> reasons) {

    public DocumentFinding {
        details = Map.copyOf(details);
        reasons = List.copyOf(reasons);
    }

    static DocumentFinding pass(String name, Map<String, Object> details) {
        return new DocumentFinding(name, CheckVerdict.PASS, details, List.of());
    }

    static DocumentFinding notApplicable(String name) {
        return new DocumentFinding(name, CheckVerdict.NOT_APPLICABLE, Map.of(), List.of());
    }

    static DocumentFinding warn(String name, Map<String, Object> details, List<Reason> reasons) {
        return new DocumentFinding(name, CheckVerdict.WARN, details, reasons);
    }

    static DocumentFinding fail(String name, Map<String, Object> details, List<Reason> reasons) {
        return new DocumentFinding(name, CheckVerdict.FAIL, details, reasons);
    }
}
