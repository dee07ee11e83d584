package io.proofline.engine.process.change;

import io.proofline.processes.shipped.ShippedProcesses;

/** The words of {@code processes/README.md} about {@code model-change} that Java has to know. */
public final class ChangeNames {

    /** The one bean of the process; no other process may name it. */
    public static final String STEP_BEAN = "modelChangeStep";

    static final String KEY = ShippedProcesses.MODEL_CHANGE;
    static final String CHANGE_ID = "changeId";
    static final String CHANGE_KIND = "change_kind";
    static final String SCHEDULED = "scheduled";
    static final String LIVE_AT = "live_at";
    static final String CANARY = "canary";
    static final String APPROVAL = "approval";
    static final String INDEPENDENT = "independent";
    static final String PROVEN = "proven";
    static final String RELEASED = "released";
    static final String TRIAL = "trial";
    static final String WITHDRAWN = "change-withdrawn";
    static final String APPROVE_TASK = "approve";
    static final String CONFIRM_TASK = "confirm";
    static final String JUDGE_TASK = "judge";

    private ChangeNames() {}
}
