package io.proofline.processes.gate;

import java.util.List;
import java.util.stream.Stream;

/** Every known way for a model to run code, to reach out, or to exhaust the engine. */
public final class HostileModels {

    private HostileModels() {}

    public static Stream<Hostile> all() {
        return Stream.of(
                        HostileSteps.code(),
                        HostileSteps.expressions(),
                        HostileSteps.listeners(),
                        HostileSteps.outside(),
                        HostileSteps.engine(),
                        HostileTraps.all(),
                        HostileFiles.xml(),
                        HostileFiles.disguises(),
                        HostileFiles.exhausting())
                .flatMap(List::stream);
    }
}
