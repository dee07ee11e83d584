package io.proofline.engine.process.modelset;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.contract.process.CaseMigration;
import io.proofline.engine.process.ProcessNames;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.engine.ProcessMigrationService;
import org.flowable.engine.RepositoryService;
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
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ProcessMigrationService migrations;

    FlowableCaseMigration(
            CaseFiles files,
            ProcessModels models,
            RepositoryService repository,
            RuntimeService runtime,
            ProcessMigrationService migrations) {
        this.files = files;
        this.models = models;
        this.repository = repository;
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
        if (instance.get().getProcessDefinitionId().equals(definition)) {
            return List.of(); // only tables differ
        }
        List<String> missing = missing(instance.get(), definition);
        return missing.isEmpty()
                ? to(definition).validateMigration(instance.get().getId()).getValidationMessages()
                : missing;
    }

    /** The steps at which the case stands and that the other process lacks, each in a sentence. */
    private List<String> missing(ProcessInstance instance, String definition) {
        Process here = process(instance.getProcessDefinitionId());
        Process there = process(definition);
        return runtime.getActiveActivityIds(instance.getId()).stream()
                .distinct()
                // An event that waits beside a step moves with it, or ends.
                .filter(id -> !(here.getFlowElement(id, true) instanceof BoundaryEvent))
                .filter(id -> there.getFlowElement(id, true) == null)
                .sorted()
                .map(id -> "The case stands at \"" + name(here.getFlowElement(id, true), id)
                        + "\", which the other process does not have.")
                .toList();
    }

    /** A file may hold others that it calls. */
    private Process process(String definition) {
        return repository.getBpmnModel(definition).getProcessById(ProcessNames.KEY);
    }

    private static String name(FlowElement element, String id) {
        return element == null || element.getName() == null ? id : element.getName();
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
