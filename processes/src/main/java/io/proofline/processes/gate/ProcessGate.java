package io.proofline.processes.gate;

import io.proofline.contract.model.Finding;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnLimits;
import io.proofline.processes.model.BpmnReader;
import io.proofline.processes.model.UnreadableModel;
import java.util.List;

/** Lets a BPMN file through if it holds nothing but what is on the lists of this package. */
public final class ProcessGate {

    private final ProcessVocabulary vocabulary;
    private final BpmnLimits limits;

    public ProcessGate(ProcessVocabulary vocabulary) {
        this(vocabulary, BpmnLimits.usual());
    }

    public ProcessGate(ProcessVocabulary vocabulary, BpmnLimits limits) {
        this.vocabulary = vocabulary;
        this.limits = limits;
    }

    /** Everything that speaks against the model, or the one thing that stops the reading; empty if it may be deployed. */
    public List<Finding> inspect(byte[] file) {
        try {
            return inspect(BpmnReader.read(file, limits));
        } catch (UnreadableModel unreadable) {
            return List.of(unreadable.finding());
        }
    }

    public List<Finding> inspect(BpmnElement root) {
        if (!root.isBpmn("definitions") || root.child("process").isEmpty()) {
            return List.of(Finding.error(
                    "no-process", root.nearestId(), "The file holds no BPMN process.", "line " + root.line()));
        }
        Refusals refusals = new Refusals();
        new Inspection(vocabulary, root, refusals).inspect(root, null);
        return refusals.findings();
    }

    /** @throws ProcessRefused with everything that {@link #inspect(byte[])} finds */
    public void admit(byte[] file) {
        List<Finding> findings = inspect(file);
        if (!findings.isEmpty()) {
            throw new ProcessRefused(findings);
        }
    }
}
