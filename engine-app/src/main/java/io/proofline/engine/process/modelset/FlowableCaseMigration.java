package io.proofline.engine.process.modelset;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.contract.process.CaseMigration;
import io.proofline.engine.process.ProcessNames;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.ProcessMigrationService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.migration.ProcessInstanceMigrationBuilder;
import org.flowable.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Migration on Flowable: steps are mapped by their ids, so every step at which a case stands has to be there. */
@Service
@Transactional
class FlowableCaseMigration implements CaseMigration {

    private final CaseFiles files;
    private final ProcessModels models;
    private final RuntimeService runtime;
    private final ProcessMigrationService migrations;

    FlowableCaseMigration(
            CaseFiles files, ProcessModels models, RuntimeService runtime, ProcessMigrationService migrations) {
        this.files = files;
        this.models = models;
        this.runtime = runtime;
        this.migrations = migrations;
    }

    @Override
    public List<String> problems(UUID caseId, UUID setId) {
        files.get(caseId);
        Optional<ProcessInstance> instance = running(caseId);
        if (instance.isEmpty()) {
            return List.of("The case is no longer running.");
        }
        String definition = models.definition(setId, ProcessNames.KEY);
        return instance.get().getProcessDefinitionId().equals(definition)
                ? List.of() // only tables differ
                : to(definition).validateMigration(instance.get().getId()).getValidationMessages();
    }

    @Override
    public void migrate(UUID caseId, UUID setId) {
        files.lock(caseId);
        String definition = models.definition(setId, ProcessNames.KEY);
        running(caseId)
                .filter(instance -> !instance.getProcessDefinitionId().equals(definition))
                .ifPresent(instance -> to(definition).migrate(instance.getId()));
    }

    private ProcessInstanceMigrationBuilder to(String definition) {
        return migrations.createProcessInstanceMigrationBuilder().migrateToProcessDefinition(definition);
    }

    private Optional<ProcessInstance> running(UUID caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult());
    }
}
