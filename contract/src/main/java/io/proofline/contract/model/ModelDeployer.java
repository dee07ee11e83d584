package io.proofline.contract.model;

import java.util.List;
import java.util.UUID;

/** Makes the process of a model set ready to run. */
public interface ModelDeployer {

    /**
     * Deploys what is not deployed yet, in the caller's transaction. Does nothing for a set whose process runs already.
     *
     * @return what speaks against it, in which case nothing was deployed; empty if it is ready
     */
    List<Finding> deploy(UUID setId);
}
