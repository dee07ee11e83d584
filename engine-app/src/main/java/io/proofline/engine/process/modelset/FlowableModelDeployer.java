package io.proofline.engine.process.modelset;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelDeployer;
import io.proofline.contract.model.ModelKind;
import io.proofline.processes.gate.ProcessGate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deploys the processes of a set, all of which have to pass the gate first. */
@Service
@Transactional
class FlowableModelDeployer implements ModelDeployer {

    private final ModelSets sets;
    private final ProcessGate gate;
    private final ProcessModels models;

    FlowableModelDeployer(ModelSets sets, ProcessGate gate, ProcessModels models) {
        this.sets = sets;
        this.gate = gate;
        this.models = models;
    }

    @Override
    public List<Finding> deploy(UUID setId) {
        List<ModelVersion> processes = sets.get(setId).members().stream()
                .filter(member -> member.kind() == ModelKind.PROCESS)
                .map(ModelSet.Member::versionId)
                .map(sets::version)
                .toList();
        List<Finding> findings = new ArrayList<>();
        processes.forEach(process -> findings.addAll(gate.inspect(process.text().getBytes(StandardCharsets.UTF_8))));
        if (findings.isEmpty()) {
            processes.forEach(models::deploy);
        }
        return List.copyOf(findings);
    }
}
