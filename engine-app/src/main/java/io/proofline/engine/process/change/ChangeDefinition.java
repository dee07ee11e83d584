package io.proofline.engine.process.change;

import io.proofline.engine.process.modelset.ProcessModels;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import io.proofline.processes.shipped.ShippedProcesses;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The definition of {@code model-change} in this build. It passes a gate of its own: its bean is for no other process, and
 * it may name no other bean.
 */
@Component
class ChangeDefinition implements InitializingBean {

    private static final byte[] TEXT = ShippedProcesses.read(ChangeNames.KEY);
    private static final ProcessGate GATE =
            new ProcessGate(new ProcessVocabulary(Set.of(ChangeNames.STEP_BEAN), Set.of(), Set.of()));

    private final ProcessModels models;
    private final TransactionOperations transactions;

    ChangeDefinition(ProcessModels models, TransactionOperations transactions) {
        this.models = models;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        transactions.executeWithoutResult(status -> id());
    }

    /** The engine's id of it; running changes stay on the one that they began with. */
    String id() {
        return models.definition(ChangeNames.KEY, TEXT, GATE);
    }
}
