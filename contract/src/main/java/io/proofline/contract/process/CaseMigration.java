package io.proofline.contract.process;

import java.util.List;
import java.util.UUID;

/** Moves the process of a running case to the model of another set. Needs the tenant to be set, like every process call. */
public interface CaseMigration {

    /**
     * What speaks against moving a case, a sentence each: a step at which it stands and which the other model does not
     * have, for example. Empty if it can be moved. Nothing is changed.
     */
    List<String> problems(UUID caseId, UUID setId);

    /** Moves a case in the caller's transaction; {@link #problems} has to be empty. */
    void migrate(UUID caseId, UUID setId);
}
