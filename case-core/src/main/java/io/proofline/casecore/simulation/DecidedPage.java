package io.proofline.casecore.simulation;

import io.proofline.casecore.casefile.CasePosition;
import io.proofline.contract.simulation.RecordedCase;
import java.util.List;
import java.util.Optional;

/**
 * A page of decided cases.
 *
 * @param at of the last case that was looked at
 * @param erased cases on it without a key
 * @param unrecorded cases on it without a recorded run
 * @param end nothing comes behind it
 */
record DecidedPage(List<RecordedCase> cases, Optional<CasePosition> at, int erased, int unrecorded, boolean end) {

    static final DecidedPage START = new DecidedPage(List.of(), Optional.empty(), 0, 0, false);
}
