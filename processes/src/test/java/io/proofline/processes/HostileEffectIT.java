package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.processes.gate.Hostile;
import io.proofline.processes.gate.HostileModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate keeps out is no harmless text: an engine without the gate does what such models ask for. */
class HostileEffectIT {

    private final BenignRun run = new BenignRun();

    @AfterEach
    void undeploy() {
        run.undeploy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell task that makes a file", "file made by reflection in a condition"})
    void without_the_gate_it_has_its_effect(String name, @TempDir Path folder) {
        Path file = folder.resolve("made");
        Hostile hostile = HostileModels.all()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();

        run.end(hostile.aimedAt(file, 1).model(), Map.of("band", "review"));

        assertThat(file).exists();
    }
}
