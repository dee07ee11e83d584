package io.proofline.engine.process;

import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.engine.model.ShippedSet;
import io.proofline.engine.process.modelset.ProcessModels;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Deploys the process of the default set when a node starts, so that a model that no longer passes the gate is told then. */
@Component
class ModelDeployment implements InitializingBean {

    private final TenantTransaction transaction;
    private final ModelSets sets;
    private final ProcessModels models;

    /** @param shipped has to be in the database first */
    ModelDeployment(TenantTransaction transaction, ModelSets sets, ProcessModels models, ShippedSet shipped) {
        this.transaction = transaction;
        this.sets = sets;
        this.models = models;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.run(
                Tenants.PLATFORM, () -> sets.liveSet().ifPresent(set -> models.definition(set.id(), ProcessNames.KEY)));
    }
}
