package io.proofline.workers.loop;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.worker.LockedJob;

/** Makes the check of one topic. Safe for use by several threads. */
public interface JobHandler {

    /** One of {@link io.proofline.contract.worker.Topics}. */
    String topic();

    /**
     * @throws UnusableEvidence if the applicant has to send something better
     * @throws RuntimeException on a technical failure: the job is tried again later
     */
    CheckReport handle(LockedJob job, EvidenceLoader evidence) throws UnusableEvidence;
}
