package io.proofline.engine.process.step;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
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
            execution.setVariable(ProcessNames.EVIDENCE, needs.choose(caseId, variables));
            execution.removeVariable(ProcessNames.WANTED);
            if (status == CaseStatus.AWAITING_EVIDENCE) {
                lifecycle.resumed(caseId);
            }
        } else if (status != CaseStatus.AWAITING_EVIDENCE) {
            lifecycle.awaitEvidence(caseId);
        }
    }
}
