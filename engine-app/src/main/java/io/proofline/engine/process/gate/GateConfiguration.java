package io.proofline.engine.process.gate;

import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models may name the beans that the engine is given for them, each in its own role, and no others. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    ProcessVocabulary processVocabulary(
            Map<String, JavaDelegate> delegates,
            Map<String, ExecutionListener> executionListeners,
            Map<String, TaskListener> taskListeners) {
        return new ProcessVocabulary(delegates.keySet(), executionListeners.keySet(), taskListeners.keySet(), Set.of());
    }

    @Bean
    ProcessGate processGate(ProcessVocabulary vocabulary) {
        return new ProcessGate(vocabulary);
    }
}
