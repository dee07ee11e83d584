package io.proofline.engine.process.incident;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.engine.process.CaseBinder;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.api.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes to the audit trail, in the engine's own transaction, that a step was given up. */
@Component
public class IncidentListener extends AbstractFlowableEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentListener.class);

    private final CaseBinder cases;
    private final AuditLog audit;

    IncidentListener(CaseBinder cases, AuditLog audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableEngineEntityEvent happening
                && happening.getEntity() instanceof Job job
                && job.getExecutionId() != null) {
            raise(job);
        }
    }

    private void raise(Job job) {
        UUID caseId = cases.bind(CommandContextUtil.getExecutionEntityManager().findById(job.getExecutionId()));
        LOG.error("Step {} of case {} failed too often and waits for an operator.", job.getElementId(), caseId);
        audit.append(AuditEvent.of(
                caseId,
                AuditActions.INCIDENT_RAISED,
                Actor.SYSTEM,
                Map.of("step", job.getElementId(), "job", job.getId())));
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }
}
