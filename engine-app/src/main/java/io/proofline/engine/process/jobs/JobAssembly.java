package io.proofline.engine.process.jobs;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.LockedJob;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what a worker has to know of a case to make one check. */
@Component
class JobAssembly {

    private final CaseFiles files;
    private final EvidenceStore evidence;
    private final CheckRecords checks;

    JobAssembly(CaseFiles files, EvidenceStore evidence, CheckRecords checks) {
        this.files = files;
        this.evidence = evidence;
        this.checks = checks;
    }

    LockedJob assemble(HeldJob job, int attempt, Instant lockedUntil, List<String> requiredFields) {
        CaseFile file = files.get(job.caseId());
        return new LockedJob(
                job.jobId(),
                job.workerId(),
                job.topic(),
                file.tenant(),
                file.id(),
                attempt,
                lockedUntil,
                file.pack(),
                file.claims(),
                evidenceOf(job),
                checks.latest(file.id()),
                requiredFields);
    }

    /** The chosen pieces, and what was derived from them: an old document's portrait goes with the old document. */
    List<EvidenceRef> evidenceOf(HeldJob job) {
        Set<String> chosen = new HashSet<>(
                WordMap.read(job.variables().get(ProcessNames.EVIDENCE)).values());
        List<EvidenceRef> visible = new ArrayList<>();
        boolean ofChosen = false;
        for (EvidenceRef piece : evidence.ofCase(job.caseId())) {
            if (!piece.kind().derived()) {
                ofChosen = chosen.contains(piece.id().toString());
            }
            if (piece.kind() == EvidenceKind.DOCUMENT_ORIGINAL) {
                // The file of an upload that nobody asked for must not stand in for the chosen picture's.
                if (ofChosen) {
                    visible.add(piece);
                }
            } else if (piece.kind().derived()) {
                visible.add(piece);
            } else if (ofChosen) {
                if (piece.kind() == EvidenceKind.DOCUMENT_FRONT) {
                    visible.removeIf(earlier -> earlier.kind().derived());
                }
                visible.add(piece);
            }
        }
        return visible;
    }
}
