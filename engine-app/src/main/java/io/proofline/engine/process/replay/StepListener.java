package io.proofline.engine.process.replay;

import java.util.function.Supplier;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.delegate.event.FlowableActivityEvent;

/** Notes which steps a replay enters. */
final class StepListener extends AbstractFlowableEventListener {

    private static final String END = "endEvent";

    private final Supplier<ReplayRun> run;

    StepListener(Supplier<ReplayRun> run) {
        this.run = run;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableActivityEvent step) {
            run.get().entered(step.getActivityId(), END.equals(step.getActivityType()));
        }
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }
}
