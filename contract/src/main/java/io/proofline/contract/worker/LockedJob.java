package io.proofline.contract.worker;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that is this worker's own until its lock ends.
 *
 * @param attempt 1 for the first time that anybody fetched it
 * @param claims what the applicant or the client application claims, by the names of {@code FieldNames}
 * @param evidence what the case holds, oldest first; of a kind that came twice the last one counts
 * @param earlier the newest result of each check that is done, by check
 * @param requiredFields that the step asks for besides those of the pack, by the names of {@code FieldNames}
 */
public record LockedJob(
        String jobId,
        String workerId,
        String topic,
        TenantId tenant,
        UUID caseId,
        int attempt,
        Instant lockedUntil,
        DocumentPack pack,
        Map<String, String> claims,
        List<EvidenceRef> evidence,
        Map<String, CheckResult> earlier,
        List<String> requiredFields) {

    public LockedJob {
        claims = Map.copyOf(claims);
        evidence = List.copyOf(evidence);
        earlier = Map.copyOf(earlier);
        requiredFields = requiredFields == null ? List.of() : List.copyOf(requiredFields);
    }

    /** The newest evidence of a kind. */
    public Optional<EvidenceRef> evidence(EvidenceKind kind) {
        return evidence.stream().filter(ref -> ref.kind() == kind).reduce((first, second) -> second);
    }

    /** Oldest lock first: the order in which to renew. */
    public static Comparator<LockedJob> byLockEnd() {
        return Comparator.comparing(LockedJob::lockedUntil);
    }
}
