package io.proofline.processes.lint;

import io.proofline.contract.model.Finding;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnReader;
import io.proofline.processes.model.UnreadableModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that speaks against a process model: what the gate refuses, and what is allowed but probably not meant. */
public final class ProcessLint {

    private final ProcessGate gate;
    private final ProcessWords words;

    public ProcessLint(ProcessGate gate, ProcessWords words) {
        this.gate = gate;
        this.words = words;
    }

    /** Errors first, each kind in the order of the file. */
    public List<Finding> lint(byte[] file) {
        try {
            BpmnElement root = BpmnReader.read(file);
            Stream<Finding> ofFlows = FlowScope.all(root).flatMap(scope -> FlowLint.of(scope, words));
            return Stream.of(gate.inspect(root).stream(), WordLint.of(root, words), ofFlows)
                    .flatMap(findings -> findings)
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList();
        } catch (UnreadableModel unreadable) {
            return List.of(unreadable.finding());
        }
    }
}
