package io.proofline.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.contract.process.Incident;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.RunningPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class DyingWorkerIT {

    private static final int ATTEMPTS = 3;

    @Test
    void a_picture_that_kills_every_worker_ends_as_an_incident(@TempDir Path folder) {
        Path log = folder.resolve("workers.log");
        try (RunningPlatform platform = RunningPlatform.start(
                folder.resolve("data"),
                "proofline.worker.secret=" + WorkerProcess.SECRET,
                "proofline.jobs.attempts=" + ATTEMPTS)) {
            UUID id = platform.open();
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try (WorkerProcess worker = WorkerProcess.ofTestClass(DyingWorker.class, platform.address(), log)) {
                    assertThat(worker.awaitEnd()).isEqualTo(DyingWorker.EXIT);
                }
            }
            try (WorkerProcess survivor = WorkerProcess.ofTestClass(DyingWorker.class, platform.address(), log)) {
                List<Incident> incidents = platform.await(
                        () -> platform.asTenant(() -> platform.process().incidents(id)), found -> !found.isEmpty());
                assertThat(incidents).singleElement().satisfies(incident -> assertThat(incident.step())
                        .isEqualTo(Topics.LIVENESS_CHECK));
                assertThat(survivor.alive()).isTrue();
            }
            assertThat(platform.trail(id)).contains("incident_raised");
            assertThat(platform.file(id).status()).isEqualTo(CaseStatus.PROCESSING);
        }
    }
}
