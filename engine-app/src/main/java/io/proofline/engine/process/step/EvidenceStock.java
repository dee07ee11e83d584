package io.proofline.engine.process.step;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Takes stock of the evidence under the lock that every upload takes too: either the upload is seen here, or the case
 * is seen waiting there.
 */
@Component("evidenceStock")
class EvidenceStock implements JavaDelegate {

    private final CaseBinder cases;
    private final CaseFiles files;
    private final CaseLifecycle lifecycle;
    private final EvidenceNeeds needs;

    EvidenceStock(CaseBinder cases, CaseFiles files, CaseLifecycle lifecycle, EvidenceNeeds needs) {
        this.cases = cases;
        this.files = files;
        this.lifecycle = lifecycle;
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        CaseStatus status = files.lock(caseId).status();
        Map<String, Object> variables = execution.getVariables();
        boolean complete = needs.open(caseId, variables).isEmpty();
        execution.setVariable(ProcessNames.EVIDENCE_COMPLETE, complete);
        if (complete) {
            String chosen = needs.choose(caseId, variables);
            execution.setVariable(ProcessNames.EVIDENCE, chosen);
            execution.setVariable(ProcessNames.FINGERPRINT_DUE, fingerprintDue(chosen, variables));
            execution.setVariable(
                    ProcessNames.LIVENESS_VIDEO_GIVEN,
                    WordMap.read(chosen).containsKey(EvidenceKind.LIVENESS_VIDEO.word()));
            execution.removeVariable(ProcessNames.WANTED);
            if (status == CaseStatus.AWAITING_EVIDENCE) {
                lifecycle.resumed(caseId);
            }
        } else if (status != CaseStatus.AWAITING_EVIDENCE) {
            lifecycle.awaitEvidence(caseId);
        }
    }

    /** A fingerprint is checked if it came, and once. */
    private static boolean fingerprintDue(String chosen, Map<String, Object> variables) {
        return WordMap.read(chosen).containsKey(EvidenceKind.FINGERPRINT.word())
                && variables.get(ProcessNames.outcomeOf(Topics.FINGERPRINT_MATCH)) == null;
    }
}
