package io.proofline.workers.loop;

import io.proofline.contract.check.CheckReport;

/** What the applicant sent cannot be checked, and the applicant can mend that by sending something better. */
public final class UnusableEvidence extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorCode;
    private final transient CheckReport report;

    /**
     * @param errorCode one of {@link io.proofline.contract.worker.BusinessErrors}
     * @param report what was found all the same
     */
    public UnusableEvidence(String errorCode, CheckReport report) {
        super(errorCode);
        this.errorCode = errorCode;
        this.report = report;
    }

    public String errorCode() {
        return errorCode;
    }

    public CheckReport report() {
        return report;
    }
}
