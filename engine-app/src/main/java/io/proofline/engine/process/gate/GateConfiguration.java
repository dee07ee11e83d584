package io.proofline.engine.process.gate;

import io.proofline.engine.process.change.ChangeNames;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Models may name the beans that the engine is given for them, each in its own role, and no others. The bean that releases
 * models is given for the process of changes alone.
 */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    ProcessVocabulary processVocabulary(ListableBeanFactory beans) {
        return new ProcessVocabulary(
                names(beans, JavaDelegate.class),
                names(beans, ExecutionListener.class),
                names(beans, TaskListener.class));
    }

    private static Set<String> names(ListableBeanFactory beans, Class<?> role) {
        return Arrays.stream(beans.getBeanNamesForType(role))
                .filter(name -> !name.equals(ChangeNames.STEP_BEAN))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    ProcessGate processGate(ProcessVocabulary vocabulary) {
        return new ProcessGate(vocabulary);
    }
}
