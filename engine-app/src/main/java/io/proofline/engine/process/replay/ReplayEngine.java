package io.proofline.engine.process.replay;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.engine.process.OwnCalls;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.StepLimit;
import io.proofline.engine.process.decision.DecisionInputs;
import io.proofline.engine.process.decision.DecisionReference;
import io.proofline.engine.process.decision.DecisionTaskParseHandler;
import io.proofline.engine.process.replay.ReplayRun.EndlessReplay;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;

/**
 * One process model on an engine of its own, in memory. Checks are answered from the record, timers never fire, a person's
 * task ends the replay. For one thread.
 */
public final class ReplayEngine implements AutoCloseable {

    private static final String REVIEW = "review";
    private static final int MOST_JOBS = 100;

    private final DecisionService decisions;
    private final ProcessEngine engine;
    private final ProcessDefinition definition;
    private ReplayRun current;

    /**
     * @param model BPMN
     * @param decisions that the model's business-rule tasks ask
     * @throws io.proofline.processes.gate.ProcessRefused if the gate does not let the model through
     * @throws IllegalArgumentException if the file has no process {@code ekyc-verification}
     */
    public ReplayEngine(byte[] model, DecisionService decisions, ProcessVocabulary vocabulary) {
        new ProcessGate(vocabulary).admit(model);
        this.decisions = decisions;
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setEngineName("replay-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getEngineName());
        configuration.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_CREATE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setBeans(new StandIns(this::current).byName(vocabulary));
        configuration.setCustomDefaultBpmnParseHandlers(
                List.of(new DecisionTaskParseHandler(this::decide), new RecordedChecks(this::current), new OwnCalls()));
        configuration.setAgendaFactory(new StepLimit());
        configuration.setTypedEventListeners(
                Map.of(FlowableEngineEventType.ACTIVITY_STARTED.name(), List.of(new StepListener(this::current))));
        this.engine = configuration.buildProcessEngine();
        this.definition = deploy(model);
    }

    private ProcessDefinition deploy(byte[] model) {
        engine.getRepositoryService()
                .createDeployment()
                .addBytes("draft.bpmn", model)
                .deploy();
        ProcessDefinition deployed = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ProcessNames.KEY)
                .singleResult();
        if (deployed == null) {
            close();
            throw new IllegalArgumentException("The file holds no process " + ProcessNames.KEY + ".");
        }
        return deployed;
    }

    /** Names of the model's tasks and ends by their ids, in the order of the file; a name may be the id. */
    public Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        engine
                .getRepositoryService()
                .getBpmnModel(definition.getId())
                .getProcessById(ProcessNames.KEY)
                .findFlowElementsOfType(FlowNode.class, true)
                .stream()
                .filter(node -> node instanceof Activity || node instanceof EndEvent)
                .forEach(node -> steps.put(node.getId(), node.getName() == null ? node.getId() : node.getName()));
        return steps;
    }

    public ReplayOutcome run(ReplayedCase replayed) {
        current = new ReplayRun(replayed);
        String instance = null;
        try {
            instance = engine.getRuntimeService()
                    .createProcessInstanceBuilder()
                    .processDefinitionId(definition.getId())
                    .businessKey(replayed.file().id().toString())
                    .variables(Map.of(
                            ProcessNames.CASE_ID, replayed.file().id().toString(),
                            ProcessNames.TENANT, replayed.file().tenant().value(),
                            ProcessNames.PACK, replayed.file().pack().word()))
                    .start()
                    .getId();
            for (int jobs = 0; jobs < MOST_JOBS; jobs++) {
                Optional<Job> next = nextJob(instance);
                if (next.isEmpty()) {
                    break;
                }
                engine.getManagementService().executeJob(next.get().getId());
            }
            return outcome(instance);
        } catch (RuntimeException failed) {
            return outcome(ReplayOutcome.FAILED, current.last(), Optional.of(cause(failed)));
        } finally {
            discard(instance);
        }
    }

    private ReplayRun current() {
        return current;
    }

    private void decide(DecisionReference reference, DelegateExecution execution) {
        DecisionRun run = decisions.evaluate(
                reference.model(),
                reference.decision(),
                DecisionInputs.of(current.made(), current.replayed().file(), execution));
        current.decided(run.evaluations());
        Map<String, Object> variables = reference.variables(run);
        execution.setVariables(variables);
        if (variables.get(ProcessNames.SCORE) instanceof Number score) {
            current.scored(new BigDecimal(score.toString()));
        }
    }

    private Optional<Job> nextJob(String instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).listPage(0, 1).stream()
                .findFirst();
    }

    private ReplayOutcome outcome(String instance) {
        Optional<Task> open =
                engine.getTaskService().createTaskQuery().processInstanceId(instance).listPage(0, 1).stream()
                        .findFirst();
        if (open.isPresent()) {
            return outcome(REVIEW, open.get().getTaskDefinitionKey(), Optional.empty());
        }
        boolean ended = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
        return ended
                ? outcome(current.conclusion().orElse(ReplayOutcome.ENDED), current.end(), Optional.empty())
                : outcome(ReplayOutcome.WAITING, current.last(), Optional.empty());
    }

    private ReplayOutcome outcome(String band, String end, Optional<String> failure) {
        return new ReplayOutcome(
                band, current.score(), end, current.reached(), current.unrecorded(), current.evaluations(), failure);
    }

    /** A sentence that holds nothing of the case. */
    private String cause(RuntimeException failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof DecisionFailed decision) {
                return decision.problems().isEmpty()
                        ? decision.getMessage()
                        : decision.problems().get(0);
            }
            if (at instanceof EndlessReplay) {
                return at.getMessage();
            }
        }
        return "Step " + current.last() + " could not be carried out.";
    }

    private void discard(String instance) {
        if (instance != null
                && engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        > 0) {
            engine.getRuntimeService().deleteProcessInstance(instance, null);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
