package io.proofline.engine.process;

import org.flowable.bpmn.model.CallActivity;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.bpmn.parser.handler.CallActivityParseHandler;

/**
 * A process calls what came with it in the same file, and never the newest of that name, which may be another tenant's or
 * that of another set.
 */
public final class OwnCalls extends CallActivityParseHandler {

    @Override
    protected void executeParse(BpmnParse parse, CallActivity call) {
        call.setSameDeployment(true);
        super.executeParse(parse, call);
    }
}
