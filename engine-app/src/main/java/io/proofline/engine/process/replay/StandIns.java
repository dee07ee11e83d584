package io.proofline.engine.process.replay;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import io.proofline.processes.gate.ProcessVocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;

/**
 * What a model's beans are during a replay. They touch nothing outside of it; those that only tell somebody something do
 * nothing at all.
 */
final class StandIns {

    /** Far enough for no timer to matter: a replay takes no time. */
    private static final Duration LATER = Duration.ofDays(365);

    private final Supplier<ReplayRun> run;

    StandIns(Supplier<ReplayRun> run) {
        this.run = run;
    }

    /** @param vocabulary every bean that a model may name */
    Map<Object, Object> byName(ProcessVocabulary vocabulary) {
        Map<Object, Object> beans = new HashMap<>();
        vocabulary.delegates().forEach(name -> beans.put(name, (JavaDelegate) execution -> {}));
        vocabulary.executionListeners().forEach(name -> beans.put(name, (ExecutionListener) execution -> {}));
        vocabulary.taskListeners().forEach(name -> beans.put(name, (TaskListener) task -> {}));
        beans.put("evidenceStock", (JavaDelegate) this::takeStock);
        beans.put("evidenceRequest", (JavaDelegate) this::request);
        beans.put("caseConclusion", (JavaDelegate) execution -> run.get().concluded(setting(execution, "conclusion")));
        beans.put("reviewOpened", (ExecutionListener) StandIns::opened);
        beans.put("approvalOpened", (ExecutionListener) StandIns::opened);
        return beans;
    }

    private void takeStock(DelegateExecution execution) {
        ReplayRun current = run.get();
        execution.setVariable(ProcessNames.EVIDENCE_COMPLETE, current.complete(required(execution)));
        execution.setVariable(ProcessNames.FINGERPRINT_DUE, current.fingerprintDue());
        execution.setVariable(
                ProcessNames.LIVENESS_VIDEO_GIVEN, current.replayed().evidence().contains(EvidenceKind.LIVENESS_VIDEO));
    }

    private static Set<EvidenceKind> required(DelegateExecution execution) {
        Set<EvidenceKind> required =
                EnumSet.copyOf(DocumentPack.ofWord((String) execution.getVariable(ProcessNames.PACK))
                        .orElseThrow()
                        .requiredEvidence());
        if (VideoPolicy.ofWord((String) execution.getVariable(ProcessNames.LIVENESS_VIDEO))
                .filter(VideoPolicy.REQUIRED::equals)
                .isPresent()) {
            required.add(EvidenceKind.LIVENESS_VIDEO);
        }
        return required;
    }

    private void request(DelegateExecution execution) {
        run.get()
                .want(WordMap.list(setting(execution, "evidence")).stream()
                        .flatMap(word -> EvidenceKind.ofWord(word).stream())
                        .collect(Collectors.toSet()));
        execution.setVariable(ProcessNames.EVIDENCE_COMPLETE, false);
    }

    private static void opened(DelegateExecution execution) {
        execution.setVariable(ProcessNames.CANDIDATE_GROUPS, "nobody");
        execution.setVariable(ProcessNames.DUE_AT, Instant.now().plus(LATER).toString());
    }

    private static String setting(DelegateExecution execution, String name) {
        return execution.getCurrentFlowElement().getAttributeValue(ProcessNames.NAMESPACE, name);
    }
}
