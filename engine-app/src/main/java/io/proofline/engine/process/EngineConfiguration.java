package io.proofline.engine.process;

import io.proofline.engine.process.decision.DecisionTaskParseHandler;
import io.proofline.engine.process.incident.GrowingPauses;
import io.proofline.engine.process.incident.IncidentListener;
import io.proofline.engine.process.incident.RetryPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine: our beans and no others in its expressions, our decisions, our retries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetryPolicy.class)
class EngineConfiguration {

    /** Officers make new versions; those that no case needs any more do not stay in memory. */
    private static final int PARSED_MODELS = 64;

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> prooflineEngine(
            Map<String, JavaDelegate> delegates,
            Map<String, ExecutionListener> executionListeners,
            Map<String, TaskListener> taskListeners,
            DecisionTaskParseHandler decisions,
            IncidentListener incidents,
            RetryPolicy retries) {
        Map<Object, Object> allowed = new HashMap<>();
        allowed.putAll(delegates);
        allowed.putAll(executionListeners);
        allowed.putAll(taskListeners);
        return engine -> {
            engine.setBeans(allowed);
            engine.setCustomDefaultBpmnParseHandlers(List.of(decisions, new OwnCalls()));
            engine.setAgendaFactory(new StepLimit());
            engine.setTypedEventListeners(
                    Map.of(FlowableEngineEventType.JOB_MOVED_TO_DEADLETTER.name(), List.of(incidents)));
            engine.setFailedJobCommandFactory(new GrowingPauses(retries));
            engine.setAsyncExecutorNumberOfRetries(retries.attempts());
            engine.setProcessDefinitionCacheLimit(PARSED_MODELS);
            engine.setHistoryLevel(HistoryLevel.ACTIVITY);
        };
    }
}
