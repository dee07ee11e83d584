package io.proofline.benchmarks.specimens;

import io.proofline.specimens.catalogue.SpecimenKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder of specimens for one kind of evaluation. */
interface SpecimenSet {

    /**
     * Writes pictures and a truth file.
     *
     * @param kinds to take documents from, in turn
     * @return the truth file
     */
    Path write(List<SpecimenKind> kinds, int count, long seed, Path folder) throws IOException;
}
