package io.proofline.engine.decision;

import io.proofline.casecore.model.CaseSets;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.decision.TableReader;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import io.proofline.decisions.outline.OutlinedTables;
import io.proofline.engine.model.SetDecisions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision tables, as the platform uses them. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    /** The tables of this build, whatever is live; cases are decided by {@link SetDecisions}. */
    @Bean
    DecisionService decisionService() {
        return new KieDecisionService(new ShippedModels());
    }

    @Bean
    TableReader tableReader() {
        return new OutlinedTables();
    }

    @Bean
    ReasonTexts reasonTexts(
            ModelSets sets,
            CaseSets cases,
            TenantTransaction transaction,
            SetDecisions decisions,
            DecisionService shipped,
            Clock clock) {
        return new LiveReasonTexts(sets, cases, transaction, decisions, shipped, clock);
    }
}
