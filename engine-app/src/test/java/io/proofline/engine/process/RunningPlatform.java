package io.proofline.engine.process;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.ProoflineApplication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a fresh data folder, without workers of its own. */
public final class RunningPlatform implements AutoCloseable {

    public static final TenantId TENANT = new TenantId("acme");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext context;

    private RunningPlatform(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings Spring properties, {@code name=value}, beside the usual ones */
    public static RunningPlatform start(Path data, String... settings) {
        List<String> properties = new ArrayList<>(
                List.of("proofline.data-dir=" + data, "proofline.workers.embedded=false", "server.port=0"));
        properties.addAll(List.of(settings));
        RunningPlatform platform = new RunningPlatform(new SpringApplicationBuilder(ProoflineApplication.class)
                .properties(properties.toArray(String[]::new))
                .run());
        platform.create(TENANT);
        return platform;
    }

    public void create(TenantId tenant) {
        if (bean(Tenants.class).find(tenant).isEmpty()) {
            bean(Tenants.class).create(tenant, tenant.value());
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public UUID open(EvidenceKind... kinds) {
        Map<EvidenceKind, byte[]> pictures = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : kinds) {
            pictures.put(kind, ("first " + kind.word()).getBytes(StandardCharsets.UTF_8));
        }
        return open(Map.of("country", "CHE"), pictures);
    }

    public UUID open(Map<String, String> claims, Map<EvidenceKind, byte[]> pictures) {
        return open(TENANT, claims, pictures);
    }

    public UUID open(TenantId tenant, Map<String, String> claims, Map<EvidenceKind, byte[]> pictures) {
        List<NewEvidence> evidence = new ArrayList<>();
        pictures.forEach((kind, content) -> evidence.add(evidence(kind, content)));
        return asTenant(tenant, () -> bean(CaseFiles.class)
                .open(new OpenCase(
                        DocumentPack.ICAO_PASSPORT, "test", "en", claims, evidence, Actor.client("test"), "api"))
                .id());
    }

    public UUID open() {
        return open(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.SELFIE);
    }

    public void add(UUID caseId, EvidenceKind kind, String content) {
        asTenant(() -> {
            bean(CaseFiles.class)
                    .addEvidence(caseId, evidence(kind, content.getBytes(StandardCharsets.UTF_8)), Actor.APPLICANT);
            return caseId;
        });
    }

    public CaseFile file(UUID caseId) {
        return asTenant(() -> bean(CaseFiles.class).get(caseId));
    }

    public List<RecordedCheck> checks(UUID caseId) {
        return asTenant(() -> bean(CheckRecords.class).ofCase(caseId));
    }

    public List<String> trail(UUID caseId) {
        return asTenant(() -> bean(AuditTrail.class).ofCase(caseId).stream()
                .map(AuditLine::action)
                .toList());
    }

    public VerificationProcess process() {
        return bean(VerificationProcess.class);
    }

    public <T> T asTenant(Supplier<T> work) {
        return asTenant(TENANT, work);
    }

    public <T> T asTenant(TenantId tenant, Supplier<T> work) {
        return bean(TenantTransaction.class).call(tenant, work);
    }

    /** Waits until the case is as wanted: steps that nobody calls for are the engine's own to take. */
    public CaseFile await(UUID caseId, Predicate<CaseFile> wanted) {
        return await(() -> file(caseId), wanted);
    }

    public CaseFile awaitStatus(UUID caseId, CaseStatus status) {
        return await(caseId, file -> file.status() == status);
    }

    public <T> T await(Supplier<T> state, Predicate<T> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        T now = state.get();
        while (!wanted.test(now)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + PATIENCE + "; it stands at " + now);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            now = state.get();
        }
        return now;
    }

    @Override
    public void close() {
        context.close();
    }

    private static NewEvidence evidence(EvidenceKind kind, byte[] content) {
        return new NewEvidence(kind, new Inspected(content, "image/jpeg", 640, 480));
    }
}
