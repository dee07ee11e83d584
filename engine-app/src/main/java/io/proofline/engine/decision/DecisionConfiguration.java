package io.proofline.engine.decision;

import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.decision.DecisionService;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import io.proofline.decisions.texts.DecisionTableReasonTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision tables, as the platform uses them. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    DecisionService decisionService() {
        return new KieDecisionService(new ShippedModels());
    }

    @Bean
    ReasonTexts reasonTexts(DecisionService decisions) {
        return new DecisionTableReasonTexts(decisions);
    }
}
