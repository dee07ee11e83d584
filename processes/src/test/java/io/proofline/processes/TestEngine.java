package io.proofline.processes;

import io.proofline.processes.shipped.ShippedProcesses;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** One plain engine a JVM, on a real PostgreSQL, with the shipped model and nothing else of the application. */
final class TestEngine {

    static final String MODEL = "processes/ekyc-verification/ekyc-verification.bpmn";

    /** How often a step of the engine's own is tried before it is an incident. */
    static final int ATTEMPTS = 3;

    private static final TestEngine INSTANCE = new TestEngine();

    private final ScriptedBeans beans = new ScriptedBeans();
    private final ScriptedDecisions decisions = new ScriptedDecisions();
    private final ProcessEngine engine;

    private TestEngine() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(startPostgres().getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setAsyncExecutorNumberOfRetries(ATTEMPTS);
        configuration.setCustomDefaultBpmnParseHandlers(List.of(decisions));
        Map<Object, Object> scripted = beans.byName();
        configuration.setBeans(scripted);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(MODEL)
                .deploy();
    }

    static ProcessEngine engine() {
        return INSTANCE.engine;
    }

    /** Deploys another model beside the shipped one, under a key of its own. */
    static void deploy(String key, String model) {
        INSTANCE.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        key + ".bpmn",
                        model.replace("<bpmn:process id=\"ekyc-verification\"", "<bpmn:process id=\"" + key + "\"")
                                .replace("bpmnElement=\"ekyc-verification\"", "bpmnElement=\"" + key + "\""))
                .deploy();
    }

    /** Deploys another model of this jar. */
    static void deployShipped(String key) {
        INSTANCE.engine
                .getRepositoryService()
                .createDeployment()
                .addBytes(key + ".bpmn", ShippedProcesses.read(key))
                .deploy();
    }

    /** The shipped model without some steps: what led to such a step leads past it, or is gone if the branch is. */
    static String modelWithout(String... steps) {
        try (InputStream text = TestEngine.class.getClassLoader().getResourceAsStream(MODEL)) {
            return LeanModel.without(new String(text.readAllBytes(), StandardCharsets.UTF_8), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScriptedBeans beans() {
        return INSTANCE.beans;
    }

    static ScriptedDecisions decisions() {
        return INSTANCE.decisions;
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
