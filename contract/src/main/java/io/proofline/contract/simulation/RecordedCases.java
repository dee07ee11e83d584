package io.proofline.contract.simulation;

import java.util.Optional;

/** Recorded cases one after the other, from wherever they are kept. Never asked by two threads at once. */
public interface RecordedCases {

    /** How many there are about; for the progress alone. */
    long expected();

    /** @return empty at the end */
    Optional<RecordedCase> next();
}
