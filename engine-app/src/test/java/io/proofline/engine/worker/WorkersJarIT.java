package io.proofline.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real pictures, real workers in a process of their own, killed twice in the midst of their work. */
@Timeout(600)
class WorkersJarIT {

    /** Nobody sends a fingerprint or a video here. */
    private static final List<String> MADE = Topics.ALL.stream()
            .filter(topic ->
                    !Set.of(Topics.FINGERPRINT_MATCH, Topics.LIVENESS_ACTIVE).contains(topic))
            .toList();

    private static final int CASES = 4;

    @Test
    void workers_that_are_killed_twice_lose_nothing_and_do_nothing_twice(@TempDir Path folder) {
        Path log = folder.resolve("workers.log");
        try (RunningPlatform platform =
                RunningPlatform.start(folder.resolve("data"), "proofline.worker.secret=" + WorkerProcess.SECRET)) {
            List<UUID> cases = open(platform, DemoCases.goodMatch());
            for (int kill = 1; kill <= 2; kill++) {
                int before = checksOf(platform, cases);
                try (WorkerProcess doomed = WorkerProcess.ofJar(platform.address(), log)) {
                    platform.await(() -> checksOf(platform, cases), done -> done > before);
                    platform.await(() -> jobsHeld(platform), held -> held > 0);
                    doomed.kill();
                }
                assertThat(cases).anyMatch(id -> platform.file(id).status() == CaseStatus.PROCESSING);
            }
            try (WorkerProcess last = WorkerProcess.ofJar(platform.address(), log)) {
                for (UUID id : cases) {
                    CaseFile file = platform.await(id, found -> found.status() != CaseStatus.PROCESSING);
                    assertThat(file.band())
                            .as(() -> platform.checks(id).stream()
                                    .map(check -> check.result().check() + " "
                                            + check.result().outcome() + " "
                                            + check.result().reasons())
                                    .toList()
                                    .toString())
                            .isEqualTo("accepted");
                    assertThat(platform.checks(id))
                            .extracting(check -> check.result().check())
                            .containsExactlyInAnyOrderElementsOf(MADE);
                    assertThat(platform.trail(id))
                            .containsOnlyOnce("outcome_reached")
                            .filteredOn("check_completed"::equals)
                            .hasSize(MADE.size());
                }
                assertThat(last.alive()).isTrue();
            }
            assertThat(cases.stream().flatMap(id -> platform.checks(id).stream()))
                    .as("somebody did what a killed worker had begun")
                    .anyMatch(check -> check.attempt() > 1);
        }
    }

    private static List<UUID> open(RunningPlatform platform, DemoCase demo) {
        Map<EvidenceKind, byte[]> pictures = new EnumMap<>(EvidenceKind.class);
        demo.pictures()
                .forEach((word, picture) ->
                        pictures.put(EvidenceKind.ofWord(word).orElseThrow(), picture));
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(platform.open(demo.claims(), pictures));
        }
        return cases;
    }

    private static int checksOf(RunningPlatform platform, List<UUID> cases) {
        return cases.stream().mapToInt(id -> platform.checks(id).size()).sum();
    }

    private static int jobsHeld(RunningPlatform platform) {
        return platform.bean(JdbcClient.class)
                .sql("select count(*) from flowable.act_ru_external_job where lock_owner_ is not null")
                .query(Integer.class)
                .single();
    }
}
