package io.proofline.engine.process.progress;

import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ProcessStep;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.incident.Incidents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.engine.HistoryService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads from the engine's history where a case has been and where it is. */
@Component
public class CaseProgress {

    private static final String SEQUENCE_FLOW = "sequenceFlow";

    /** Many steps begin in one millisecond; within a transaction the engine counts them. */
    private static final Comparator<HistoricActivityInstance> AS_IT_HAPPENED = Comparator.comparing(
                    HistoricActivityInstance::getStartTime)
            .thenComparing(
                    HistoricActivityInstance::getTransactionOrder, Comparator.nullsLast(Comparator.naturalOrder()));

    private final HistoryService history;
    private final RepositoryService repository;
    private final Incidents incidents;

    CaseProgress(HistoryService history, RepositoryService repository, Incidents incidents) {
        this.history = history;
        this.repository = repository;
        this.incidents = incidents;
    }

    /** Empty if no process was started for the case. */
    public Optional<ProcessProgress> of(UUID caseId) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .processDefinitionKey(ProcessNames.KEY)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(instance -> read(instance, incidents.ofCase(caseId)));
    }

    private ProcessProgress read(HistoricProcessInstance instance, List<Incident> failed) {
        BpmnModel model = repository.getBpmnModel(instance.getProcessDefinitionId());
        // What a case that was moved has behind it may not be in the process that it is in now.
        List<HistoricActivityInstance> activities =
                history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                        .filter(activity -> model.getFlowElement(activity.getActivityId()) != null)
                        .sorted(AS_IT_HAPPENED)
                        .toList();
        return new ProcessProgress(
                instance.getProcessDefinitionKey(),
                text(instance.getProcessDefinitionId()),
                steps(activities, model, failed),
                activities.stream()
                        .filter(activity -> activity.getActivityType().equals(SEQUENCE_FLOW))
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList());
    }

    private static List<ProcessStep> steps(
            List<HistoricActivityInstance> activities, BpmnModel model, List<Incident> failed) {
        Map<String, Incident> given = failed.stream()
                .collect(Collectors.toMap(Incident::step, incident -> incident, (first, second) -> second));
        Map<String, StepTrack> tracks = new LinkedHashMap<>();
        for (HistoricActivityInstance activity : activities) {
            String id = activity.getActivityId();
            if (model.getFlowElement(id) instanceof SequenceFlow flow) {
                // A boundary event is armed and disarmed with its task; that it went off shows in its way out alone.
                if (model.getFlowElement(flow.getSourceRef()) instanceof BoundaryEvent) {
                    track(tracks, model, flow.getSourceRef())
                            .wentOff(activity.getStartTime().toInstant());
                }
            } else if (!(model.getFlowElement(id) instanceof BoundaryEvent)) {
                track(tracks, model, id).add(activity, given.containsKey(id));
            }
        }
        given.values().forEach(incident -> track(tracks, model, incident.step()).failed(incident.since()));
        return tracks.values().stream().map(StepTrack::step).toList();
    }

    private static StepTrack track(Map<String, StepTrack> tracks, BpmnModel model, String element) {
        return tracks.computeIfAbsent(element, id -> new StepTrack(model.getFlowElement(id)));
    }

    private String text(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
