package io.proofline.engine.process.step;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a better piece of evidence is wanted, and that checks of the old one no longer count. */
@Component("evidenceRequest")
class EvidenceRequestStep implements JavaDelegate {

    private final CaseBinder cases;
    private final AuditLog audit;

    EvidenceRequestStep(CaseBinder cases, AuditLog audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        String reason = StepSettings.word(execution, "reason");
        List<EvidenceKind> kinds = kinds(execution);
        Map<String, String> wanted = WordMap.read(execution.getVariable(ProcessNames.WANTED));
        kinds.forEach(kind -> wanted.put(kind.word(), reason));
        execution.setVariable(ProcessNames.WANTED, WordMap.write(wanted));
        execution.setVariable(ProcessNames.EVIDENCE_COMPLETE, false);
        StepSettings.words(execution, "repeat")
                .forEach(check -> execution.removeVariable(ProcessNames.outcomeOf(check)));
        audit.append(AuditEvent.of(
                caseId,
                AuditActions.EVIDENCE_REQUESTED,
                Actor.SYSTEM,
                Map.of("kinds", kinds.stream().map(EvidenceKind::word).toList(), "reason", reason)));
    }

    /** Of the kinds that the model names, those that the document pack has, and a video with any pack. */
    private static List<EvidenceKind> kinds(DelegateExecution execution) {
        DocumentPack pack = EvidenceNeeds.pack(execution.getVariables());
        return StepSettings.words(execution, "evidence").stream()
                .map(word -> EvidenceKind.ofWord(word).orElseThrow())
                .filter(kind -> kind == EvidenceKind.LIVENESS_VIDEO || pack.uses(kind))
                .toList();
    }
}
