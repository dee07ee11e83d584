package io.proofline.engine.process;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Changes to models with the real database, tables and engine; only the checks are scripted. All classes share one
 * application, every scenario has a bank of its own.
 */
abstract class ModelChangeScenarios {

    static final String TABLES = "verification";
    static final String PROCESS = ProcessNames.KEY;
    static final String ANNA = "anna";
    static final String BORIS = "boris";

    private static final AtomicInteger BANKS = new AtomicInteger();

    /** Of the first class that asks; closed with the virtual machine, as Spring's contexts are. */
    private static final AtomicReference<RunningPlatform> SHARED = new AtomicReference<>();

    static RunningPlatform platform;
    static ScriptedWorker worker;

    TenantId bank;

    @BeforeAll
    static void start() throws IOException {
        if (SHARED.get() == null) {
            Path folder = Files.createDirectories(Path.of("target", "platforms"));
            SHARED.set(RunningPlatform.start(
                    Files.createTempDirectory(folder, "changes-").toAbsolutePath()));
        }
        platform = SHARED.get();
        worker = new ScriptedWorker(platform.bean(JobSource.class), "scripted");
    }

    @BeforeEach
    void found() {
        bank = another();
    }

    static TenantId another() {
        TenantId tenant = new TenantId("bank-" + BANKS.incrementAndGet());
        platform.create(tenant);
        return tenant;
    }

    ModelDraft draft(String key, UnaryOperator<String> edit, UnaryOperator<List<ExampleFile>> examples) {
        return asBank(() -> {
            ModelVersion live = platform.bean(ModelSets.class).liveVersion(key).orElseThrow();
            ModelDrafts drafts = platform.bean(ModelDrafts.class);
            return drafts.create(
                    live,
                    new DraftContent("A draft of " + key, "", edit.apply(live.text()), examples.apply(live.examples())),
                    ANNA);
        });
    }

    ModelChange propose(ModelDraft draft, Schedule schedule) {
        return asBank(() -> platform.bean(ChangeProposals.class)
                .propose(Map.of(draft.id(), draft.revision()), "To be on the safe side", schedule, ANNA));
    }

    ModelChange approve(ModelChange change, String by) {
        return asBank(() -> platform.bean(ModelChanges.class).approve(change.id(), change.version(), "Agreed", by));
    }

    ModelSet liveSet() {
        return asBank(() -> platform.bean(ModelSets.class).liveSet().orElseThrow());
    }

    UUID open() {
        return platform.open(
                bank,
                Map.of("country", "CHE"),
                Map.of(EvidenceKind.DOCUMENT_FRONT, new byte[] {1}, EvidenceKind.SELFIE, new byte[] {2}));
    }

    /** Makes all checks with good results. */
    CaseFile decided(UUID id) {
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));
        return completed(id);
    }

    CaseFile completed(UUID id) {
        return platform.await(
                () -> asBank(() -> platform.bean(CaseFiles.class).get(id)),
                file -> file.status() == CaseStatus.COMPLETED || file.status() == CaseStatus.IN_REVIEW);
    }

    <T> T asBank(Supplier<T> work) {
        return platform.asTenant(bank, work);
    }
}
