package io.proofline.engine.model;

import io.proofline.casecore.model.DefaultSets;
import io.proofline.casecore.model.NewModel;
import io.proofline.contract.model.ModelKind;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.examples.ShippedExamples;
import io.proofline.decisions.model.ShippedModels;
import io.proofline.processes.shipped.ShippedProcesses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Hands the models in this build to the platform when it starts, before any case can be opened. */
@Component
public class ShippedSet implements InitializingBean {

    private final DefaultSets defaults;

    ShippedSet(DefaultSets defaults) {
        this.defaults = defaults;
    }

    @Override
    public void afterPropertiesSet() {
        defaults.publish(models());
    }

    /** Every model that officers may change, with the examples beside it. */
    public static List<NewModel> models() {
        ShippedModels shipped = new ShippedModels();
        ShippedExamples examples = new ShippedExamples(new KieDecisionService(shipped));
        List<NewModel> models = new ArrayList<>();
        for (String key : ShippedProcesses.KEYS) {
            models.add(new NewModel(
                    ModelKind.PROCESS, key, new String(ShippedProcesses.read(key), StandardCharsets.UTF_8), List.of()));
        }
        for (String key : ShippedModels.KEYS) {
            models.add(new NewModel(
                    ModelKind.DECISIONS, key, shipped.find(key).orElseThrow().text(), examples.files(key)));
        }
        return models;
    }
}
