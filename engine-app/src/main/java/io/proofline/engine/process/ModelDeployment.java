package io.proofline.engine.process;

import io.proofline.contract.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Deploys the shipped model, once for each text of it: a restart makes no new version. */
@Component
class ModelDeployment implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String RESOURCE = "processes/ekyc-verification/ekyc-verification.bpmn";

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() {
        byte[] text = read();
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
                .addBytes(RESOURCE, text)
                .deploy();
        LOG.info("Process model {} deployed, SHA-256 {}.", ProcessNames.KEY, digest);
    }

    private static byte[] read() {
        try (InputStream text = ModelDeployment.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IllegalStateException("The model " + RESOURCE + " is missing from the jar.");
            }
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
