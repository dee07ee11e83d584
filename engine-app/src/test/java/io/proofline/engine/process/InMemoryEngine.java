package io.proofline.engine.process;

import java.util.UUID;
import java.util.function.Consumer;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** Small engines for tests, which do nothing by themselves. */
public final class InMemoryEngine {

    private static final String FILE =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:flowable=\"http://flowable.org/bpmn\""
                    + " targetNamespace=\"urn:t\">%s</definitions>";

    private InMemoryEngine() {}

    public static ProcessEngine start() {
        return start(configuration -> {});
    }

    /** @param more settings of this one */
    public static ProcessEngine start(Consumer<StandaloneInMemProcessEngineConfiguration> more) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setEngineName("test-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getEngineName() + ";DB_CLOSE_DELAY=1000");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        more.accept(configuration);
        return configuration.buildProcessEngine();
    }

    /**
     * Deploys a file.
     *
     * @param processes elements of the file
     * @param key of one of them
     * @return the id of its definition
     */
    public static String deploy(ProcessEngine engine, String processes, String key) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("model.bpmn", FILE.formatted(processes))
                .deploy()
                .getId();
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(key)
                .singleResult()
                .getId();
    }
}
