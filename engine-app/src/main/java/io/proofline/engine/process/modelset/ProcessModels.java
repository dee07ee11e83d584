package io.proofline.engine.process.modelset;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.contract.digest.Sha256;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessRefused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Process models as definitions of the engine: one deployment for each text, whoever's sets it is in. A text gets into the
 * engine through the gate or not at all.
 */
@Component
@Transactional
public class ProcessModels {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessModels.class);

    private final RepositoryService repository;
    private final ProcessGate gate;
    private final ModelSets sets;
    private final JdbcClient jdbc;

    ProcessModels(RepositoryService repository, ProcessGate gate, ModelSets sets, JdbcClient jdbc) {
        this.repository = repository;
        this.gate = gate;
        this.sets = sets;
        this.jdbc = jdbc;
    }

    /**
     * The definition of a process in a set, deployed if no node has done so yet.
     *
     * @param key of the process
     * @return the engine's id of the definition
     * @throws ProcessRefused if the gate does not let the model through
     * @throws IllegalStateException if the set has no such process
     */
    public String definition(UUID setId, String key) {
        ModelSet.Member member = sets.get(setId)
                .member(key)
                .orElseThrow(
                        () -> new IllegalStateException("The model set " + setId + " has no process " + key + "."));
        return definition(sets.version(member.versionId()));
    }

    private String definition(ModelVersion process) {
        return definition(process.key(), bytes(process), gate);
    }

    /**
     * Sees to it that a process model is deployed. It may be called inside a step of a process, where the engine has not
     * yet written what it deployed and so cannot be asked for it.
     *
     * @throws ProcessRefused if the gate does not let the model through
     */
    public void deploy(ModelVersion process) {
        byte[] text = bytes(process);
        String digest = Sha256.hex(text);
        if (find(process.key(), digest).isEmpty()) {
            deployOnce(process.key(), text, digest, gate);
        }
    }

    private static byte[] bytes(ModelVersion process) {
        return process.text().getBytes(StandardCharsets.UTF_8);
    }

    /** The definition of a model of the platform itself, which has a gate of its own. */
    public String definition(String key, byte[] text, ProcessGate ofItsOwn) {
        String digest = Sha256.hex(text);
        Deployment deployed = find(key, digest).orElseGet(() -> deployOnce(key, text, digest, ofItsOwn));
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployed.getId())
                .processDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private Optional<Deployment> find(String key, String digest) {
        return repository
                .createDeploymentQuery()
                .deploymentKey(key)
                .deploymentCategory(digest)
                .orderByDeploymentTime()
                .asc()
                .list()
                .stream()
                .findFirst();
    }

    /** Two nodes do not deploy the same text twice. */
    private Deployment deployOnce(String key, byte[] text, String digest, ProcessGate admission) {
        admission.admit(text);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('deployment of ' || :digest, 0))")
                .param("digest", digest)
                .query((row, number) -> number)
                .list();
        return find(key, digest).orElseGet(() -> {
            LOG.info("Process model {} is deployed, SHA-256 {}.", key, digest);
            return repository
                    .createDeployment()
                    .name(key)
                    .key(key)
                    .category(digest)
                    .addBytes("processes/" + key + "/" + key + ".bpmn", text)
                    .deploy();
        });
    }
}
