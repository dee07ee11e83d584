package io.proofline.casecore.model;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelDeployer;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.process.ModelChangeProcess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** The steps of a change without an engine, in the order of the model; texts with the word "wrong" are not proven. */
public class PlainChanges {

    @Bean
    ModelInspector inspector() {
        return new ModelInspector() {

            @Override
            public List<Finding> check(ModelKind kind, String key, String text, Map<String, String> beside) {
                return text.contains("wrong")
                        ? List.of(Finding.error("wrong", "", "The text of " + key + " is wrong.", ""))
                        : List.of();
            }

            @Override
            public List<Change> compare(ModelKind kind, String before, String after) {
                return List.of();
            }

            @Override
            public List<ExampleOutcome> run(String key, String text, List<ExampleFile> examples) {
                return text.contains("failing")
                        ? List.of(new ExampleOutcome(
                                "band", 2, "a row", List.of(new ExampleOutcome.Cell("b", "1", "2", false)), ""))
                        : List.of();
            }
        };
    }

    @Bean
    ModelDeployer deployer() {
        return set -> List.of();
    }

    @Bean
    ModelChangeProcess changeProcess(ObjectProvider<ModelChanges> changes, ChangeSteps steps) {
        return new ModelChangeProcess() {

            @Override
            public void start(UUID id) {
                if (changes.getObject().get(id).kind() == ModelChange.Kind.EMERGENCY) {
                    steps.goLive(id);
                }
            }

            @Override
            public void decide(UUID id, boolean agreed) {
                ModelChange change = changes.getObject().get(id);
                if (change.kind() == ModelChange.Kind.EMERGENCY) {
                    if (agreed) {
                        steps.confirmed(id);
                    } else {
                        steps.undo(id);
                    }
                } else if (!agreed) {
                    steps.sentBack(id);
                } else if (change.liveAt().isPresent()) {
                    steps.scheduled(id);
                } else if (change.percent().isPresent()) {
                    steps.tryOut(id);
                } else if (steps.prove(id)) {
                    steps.goLive(id);
                }
            }

            @Override
            public void withdraw(UUID id) {
                steps.withdrawn(id);
            }

            @Override
            public void judge(UUID id, boolean full) {
                if (full) {
                    steps.goLive(id);
                } else {
                    steps.stopTrial(id);
                }
            }
        };
    }
}
