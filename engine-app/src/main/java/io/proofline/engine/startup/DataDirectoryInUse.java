package io.proofline.engine.startup;

import java.nio.file.Path;

/** Another platform is running on the data folder. */
public final class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path folder) {
        super("Another Proofline is running on the data folder " + folder + "; stop it, or choose another folder.");
    }
}
