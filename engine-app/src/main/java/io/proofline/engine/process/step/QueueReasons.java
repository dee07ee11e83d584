package io.proofline.engine.process.step;

import io.proofline.casecore.check.CheckRecords;
import io.proofline.contract.check.Reason;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Why a case stands in a queue: what the tables say first, then what the checks object to. */
@Component
class QueueReasons {

    private final CheckRecords checks;

    QueueReasons(CheckRecords checks) {
        this.checks = checks;
    }

    List<String> of(UUID caseId, DelegateExecution execution) {
        Stream<String> ofTables = Stream.of(
                        ProcessNames.HARD_STOPS, ProcessNames.REVIEW_REASONS, ProcessNames.UNMADE_CHECKS)
                .flatMap(variable -> WordMap.list(execution.getVariable(variable)).stream());
        Stream<String> ofChecks = checks.latest(caseId).values().stream()
                .flatMap(result -> result.reasons().stream())
                .map(Reason::code);
        return Stream.concat(ofTables, ofChecks).distinct().toList();
    }
}
