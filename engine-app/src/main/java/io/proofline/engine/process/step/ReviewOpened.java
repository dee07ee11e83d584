package io.proofline.engine.process.step;

import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.task.service.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Puts the case into its queue, due when the table says. */
@Component("reviewOpened")
class ReviewOpened implements TaskListener {

    private final CaseBinder cases;
    private final CaseLifecycle lifecycle;
    private final ReviewTasks tasks;
    private final Clock clock;

    ReviewOpened(CaseBinder cases, CaseLifecycle lifecycle, ReviewTasks tasks, Clock clock) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID caseId = cases.bind(task);
        String queue = (String) task.getVariable(ProcessNames.QUEUE);
        Duration limit = Duration.parse((String) task.getVariable(ProcessNames.SLA));
        lifecycle.routed(caseId, queue);
        tasks.create(caseId, queue, clock.instant().plus(limit));
    }
}
