package io.proofline.vision.document.validate;

import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * All findings about one document.
 *
 * @param findings one for each check, in the order of the checks
 * @param checkDigitsValid false if a check digit is wrong or no MRZ was read
 * @param age whole years of the holder on the day of the check; empty without a birth date
 * @param visualZoneAgreement 0..1, share of the values that stand in both zones and agree; empty if none does
 * @param claimAgreement 0..1, mean agreement of the claims with the document; empty without comparable claims
 * @param claimSimilarities claimed field → 0..1, before any threshold, for the decision tables to judge
 * @param luhnHolds whether a CNIC number ends in a Luhn check digit; empty for other documents
 */
public record DocumentValidation(
        List<DocumentFinding> findings,
        boolean checkDigitsValid,
        boolean expired,
        OptionalInt age,
        OptionalDouble visualZoneAgreement,
        OptionalDouble claimAgreement,
        Map<String, Double> claimSimilarities,
        Optional<Boolean> luhnHolds) {

    public DocumentValidation {
        findings = List.copyOf(findings);
        claimSimilarities = Map.copyOf(claimSimilarities);
    }

    /** Fail if any check fails, else warn if any warns. */
    public Outcome outcome() {
        if (!named(CheckVerdict.FAIL).isEmpty()) {
            return Outcome.FAIL;
        }
        return named(CheckVerdict.WARN).isEmpty() ? Outcome.PASS : Outcome.WARN;
    }

    /** Share of the applicable checks that pass, 0..1; a warning counts half. */
    public double score() {
        double applicable = findings.size() - named(CheckVerdict.NOT_APPLICABLE).size();
        double passed =
                named(CheckVerdict.PASS).size() + named(CheckVerdict.WARN).size() / 2.0;
        return applicable == 0 ? 0 : passed / applicable;
    }

    public List<Reason> reasons() {
        return findings.stream().flatMap(finding -> finding.reasons().stream()).toList();
    }

    /** Plain JSON values; absent figures are left out, since facts hold no nulls. */
    public Map<String, Object> toFacts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "checks",
                findings.stream()
                        .map(finding -> Map.of(
                                "name", finding.name(),
                                "result", finding.verdict().word(),
                                "details", finding.details()))
                        .toList());
        facts.put("failed", named(CheckVerdict.FAIL));
        facts.put("warned", named(CheckVerdict.WARN));
        facts.put("check_digits_valid", checkDigitsValid);
        facts.put("expired", expired);
        age.ifPresent(years -> facts.put("age", years));
        visualZoneAgreement.ifPresent(share -> facts.put("visual_zone_agreement", share));
        claimAgreement.ifPresent(share -> facts.put("claim_agreement", share));
        if (!claimSimilarities.isEmpty()) {
            facts.put("claim_similarities", new TreeMap<>(claimSimilarities));
        }
        luhnHolds.ifPresent(holds -> facts.put("number_luhn_holds", holds));
        return facts;
    }

    private List<String> named(CheckVerdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(DocumentFinding::name)
                .toList();
    }
}
