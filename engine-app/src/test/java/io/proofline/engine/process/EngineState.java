package io.proofline.engine.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.context.ApplicationContext;

/**
 * What a model that got into the engine would add to.
 *
 * @param deployments ids
 * @param definitions ids
 * @param instances that were ever started
 * @param timers that wait for no case, but to start one
 * @param subscriptions that wait for no case, but to start one
 */
public record EngineState(
        Set<String> deployments, Set<String> definitions, long instances, long timers, long subscriptions) {

    public static EngineState of(ApplicationContext platform) {
        RepositoryService repository = platform.getBean(RepositoryService.class);
        return new EngineState(
                repository.createDeploymentQuery().list().stream()
                        .map(Deployment::getId)
                        .collect(Collectors.toUnmodifiableSet()),
                repository.createProcessDefinitionQuery().list().stream()
                        .map(ProcessDefinition::getId)
                        .collect(Collectors.toUnmodifiableSet()),
                platform.getBean(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .count(),
                platform.getBean(ManagementService.class).createTimerJobQuery().list().stream()
                        .filter(job -> job.getProcessInstanceId() == null)
                        .count(),
                platform.getBean(RuntimeService.class).createEventSubscriptionQuery().list().stream()
                        .filter(subscription -> subscription.getProcessInstanceId() == null)
                        .count());
    }
}
