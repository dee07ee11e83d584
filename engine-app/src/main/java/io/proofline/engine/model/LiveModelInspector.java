package io.proofline.engine.model;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import io.proofline.decisions.diff.DmnDiff;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.decisions.lint.DmnLint;
import io.proofline.decisions.model.ModelText;
import io.proofline.processes.diff.BpmnDiff;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.lint.ProcessLint;
import io.proofline.processes.lint.ProcessWords;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnReader;
import io.proofline.processes.model.UnreadableModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Inspects models with the very gate that they have to pass at deployment, beside the models that are live. What is
 * inspected may take its time, so no connection is held meanwhile.
 */
@Service
class LiveModelInspector implements ModelInspector {

    private final ProcessGate processGate;
    private final ModelGate decisionGate = new ModelGate();
    private final TableProofs tables = new TableProofs(new DmnLint(decisionGate));
    private final ModelSets sets;

    LiveModelInspector(ProcessGate processGate, ModelSets sets) {
        this.processGate = processGate;
        this.sets = sets;
    }

    @Override
    public List<Finding> check(ModelKind kind, String key, String text, Map<String, String> beside) {
        return switch (kind) {
            case DECISIONS -> tables.check(key, text);
            case PROCESS -> process(key, text.getBytes(StandardCharsets.UTF_8), beside);
        };
    }

    private List<Finding> process(String key, byte[] file, Map<String, String> beside) {
        Map<String, String> decisions = new LinkedHashMap<>(live());
        decisions.putAll(beside);
        List<Finding> findings =
                new ArrayList<>(otherProcess(key, file).stream().toList());
        findings.addAll(new ProcessLint(processGate, ProcessWords.of(DecisionNames.of(decisions))).lint(file));
        return List.copyOf(findings);
    }

    private Map<String, String> live() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ModelSet.Member member : sets.liveSet().map(ModelSet::members).orElse(List.of())) {
            if (member.kind() == ModelKind.DECISIONS) {
                texts.put(member.key(), sets.version(member.versionId()).text());
            }
        }
        return texts;
    }

    /** Without a process of its key a file would start nothing. */
    private static Optional<Finding> otherProcess(String key, byte[] file) {
        try {
            BpmnElement root = BpmnReader.read(file);
            return root.children("process").anyMatch(process -> process.id().equals(key))
                    ? Optional.empty()
                    : Optional.of(Finding.error(
                            "other-process",
                            root.nearestId(),
                            "The file has to hold a process with the id " + key + ".",
                            ""));
        } catch (UnreadableModel unreadable) {
            return Optional.empty(); // the lint says so
        }
    }

    @Override
    public List<Change> compare(ModelKind kind, String before, String after) {
        try {
            if (kind == ModelKind.PROCESS) {
                return BpmnDiff.of(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
            }
            decisionGate.admit(before);
            decisionGate.admit(after);
            return DmnDiff.of(ModelText.of("before", before), ModelText.of("after", after));
        } catch (UnreadableModel | ModelRefused | IOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public List<ExampleOutcome> run(String key, String text, List<ExampleFile> examples) {
        return tables.run(key, text, examples);
    }
}
