package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request brought, taken apart but not yet judged.
 *
 * @param words top-level text fields by name
 * @param claims about the applicant, by {@link Claim} word
 * @param pictures encoded pictures as sent
 */
record Submission(Map<String, String> words, Map<Claim, String> claims, Map<EvidenceKind, byte[]> pictures) {

    static final String APPLICANT = "applicant";
    static final String EVIDENCE = "evidence";

    Submission() {
        this(new LinkedHashMap<>(), new EnumMap<>(Claim.class), new EnumMap<>(EvidenceKind.class));
    }
}
