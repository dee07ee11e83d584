package io.proofline.engine.process;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.FlowableEngineAgenda;
import org.flowable.engine.FlowableEngineAgendaFactory;
import org.flowable.engine.impl.agenda.DefaultFlowableEngineAgenda;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Ends what a process does at one go, without waiting for anybody, when it does too much of it: a loop of gateways, paths
 * that double, processes that call themselves. The engine itself would go on for ever, with a thread and a transaction.
 */
public final class StepLimit implements FlowableEngineAgendaFactory {

    /** The engine takes two or three operations for an element; the shipped process a few hundred at one go. */
    static final int MOST = 10_000;

    @Override
    public FlowableEngineAgenda createAgenda(CommandContext context) {
        return new Limited(context);
    }

    private static final class Limited extends DefaultFlowableEngineAgenda {

        private int planned;

        Limited(CommandContext context) {
            super(context);
        }

        @Override
        public void planOperation(Runnable operation) {
            count();
            super.planOperation(operation);
        }

        @Override
        public void planOperation(Runnable operation, ExecutionEntity execution) {
            count();
            super.planOperation(operation, execution);
        }

        private void count() {
            if (++planned > MOST) {
                throw new FlowableException("The process takes more than " + MOST
                        + " operations without waiting for anything; it goes round, or its paths double.");
            }
        }
    }
}
