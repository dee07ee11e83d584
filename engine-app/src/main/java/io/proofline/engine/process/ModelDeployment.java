package io.proofline.engine.process;

import io.proofline.contract.digest.Sha256;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.shipped.ShippedProcesses;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped model, once for each text of it: a restart makes no new version. Like any other model it has to pass
 * the gate.
 */
@Component
class ModelDeployment implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final ProcessGate gate;

    ModelDeployment(RepositoryService repository, ProcessGate gate) {
        this.repository = repository;
        this.gate = gate;
    }

    @Override
    public void afterPropertiesSet() {
        byte[] text = ShippedProcesses.read(ProcessNames.KEY);
        gate.admit(text);
        String digest = Sha256.hex(text);
        Deployment newest = repository
                .createDeploymentQuery()
                .deploymentKey(ProcessNames.KEY)
                .latest()
                .singleResult();
        if (newest != null && digest.equals(newest.getCategory())) {
            return;
        }
        repository
                .createDeployment()
                .name(ProcessNames.KEY)
                .key(ProcessNames.KEY)
                .category(digest)
                .addBytes(ShippedProcesses.resource(ProcessNames.KEY), text)
                .deploy();
        LOG.info("Process model {} deployed, SHA-256 {}.", ProcessNames.KEY, digest);
    }
}
