package io.proofline.engine.process.progress;

import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.StepRun;
import io.proofline.contract.process.StepState;
import io.proofline.engine.process.HumanTask;
import io.proofline.engine.process.decision.DecisionReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flowable.bpmn.model.BusinessRuleTask;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.history.HistoricActivityInstance;

/** Gathers the times that a case was at one element of its model. */
final class StepTrack {

    private final FlowElement element;
    private final List<StepRun> runs = new ArrayList<>();

    StepTrack(FlowElement element) {
        this.element = element;
    }

    /** @param givenUp true if the element's job is an incident */
    void add(HistoricActivityInstance activity, boolean givenUp) {
        Instant ended =
                Optional.ofNullable(activity.getEndTime()).map(Date::toInstant).orElse(null);
        StepState state;
        if (ended == null) {
            state = givenUp ? StepState.FAILED : StepState.ACTIVE;
        } else {
            state = activity.getDeleteReason() == null ? StepState.DONE : StepState.LEFT;
        }
        runs.add(new StepRun(activity.getStartTime().toInstant(), ended, state));
    }

    /** Notes an event that takes no time. */
    void wentOff(Instant moment) {
        runs.add(new StepRun(moment, moment, StepState.DONE));
    }

    /** Notes an incident, unless it is known: a step that is given up before it began has no history. */
    void failed(Instant since) {
        if (runs.stream().noneMatch(run -> run.state() == StepState.FAILED)) {
            runs.add(new StepRun(since, null, StepState.FAILED));
        }
    }

    ProcessStep step() {
        String name = element.getName();
        return new ProcessStep(
                element.getId(),
                name == null || name.isBlank() ? element.getId() : name,
                kind(),
                element instanceof ExternalWorkerServiceTask task ? task.getTopic() : null,
                element instanceof BusinessRuleTask task ? decision(task) : null,
                HumanTask.of(element).map(HumanTask::word).orElse(null),
                runs);
    }

    /** The classes of the engine's model are named as BPMN names its elements, but for the worker's task. */
    private String kind() {
        if (element instanceof ExternalWorkerServiceTask) {
            return "serviceTask";
        }
        String name = element.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String decision(BusinessRuleTask task) {
        DecisionReference reference = DecisionReference.of(task);
        return reference.model() + "/" + reference.decision();
    }
}
