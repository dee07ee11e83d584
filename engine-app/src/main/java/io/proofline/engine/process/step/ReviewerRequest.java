package io.proofline.engine.process.step;

import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.Map;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Notes that a reviewer wants better evidence, and that checks of the old one no longer count: those of the document,
 * or those of the face, as the model names them. The audit entry is the reviewer's, written where he asked.
 */
@Component("reviewerRequest")
class ReviewerRequest implements JavaDelegate {

    private final CaseBinder cases;

    ReviewerRequest(CaseBinder cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.bind(execution);
        Map<String, String> asked = WordMap.read(execution.getVariable(ProcessNames.ASKED));
        Map<String, String> wanted = WordMap.read(execution.getVariable(ProcessNames.WANTED));
        wanted.putAll(asked);
        execution.setVariable(ProcessNames.WANTED, WordMap.write(wanted));
        execution.setVariable(ProcessNames.EVIDENCE_COMPLETE, false);
        execution.removeVariable(ProcessNames.ASKED);
        asked.keySet().stream()
                .map(word -> part(EvidenceKind.ofWord(word).orElseThrow()))
                .distinct()
                .flatMap(part -> StepSettings.words(execution, part).stream())
                .forEach(check -> execution.removeVariable(ProcessNames.outcomeOf(check)));
    }

    private static String part(EvidenceKind kind) {
        return switch (kind) {
            case DOCUMENT_FRONT, DOCUMENT_BACK -> "document";
            default -> "face";
        };
    }
}
