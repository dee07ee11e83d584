package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import java.util.List;
import java.util.Optional;

/**
 * What the verification of an export found.
 *
 * @param header empty if the file has none
 * @param checkpoint what its proofs lead to; empty if there is none
 * @param entries how many entries were verified
 * @param notes what an examiner should know though nothing is wrong
 * @param findings in the order of lines; empty if everything holds
 */
public record ExportReport(
        Optional<ExportHeader> header,
        Optional<SignedCheckpoint> checkpoint,
        long entries,
        List<String> notes,
        List<ExportFinding> findings) {

    public ExportReport {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
