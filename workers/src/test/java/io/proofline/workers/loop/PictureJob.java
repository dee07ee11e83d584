package io.proofline.workers.loop;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A locked job of a case that holds the given pictures. */
public final class PictureJob {

    private final Map<EvidenceKind, byte[]> pictures;
    private final Map<String, CheckResult> earlier;
    private final Map<EvidenceKind, Map<String, String>> attributes = new EnumMap<>(EvidenceKind.class);

    public PictureJob(Map<EvidenceKind, byte[]> pictures) {
        this(pictures, Map.of());
    }

    /**
     * A job behind other checks.
     *
     * @param earlier results by topic
     */
    public PictureJob(Map<EvidenceKind, byte[]> pictures, Map<String, CheckResult> earlier) {
        this.pictures = Map.copyOf(pictures);
        this.earlier = Map.copyOf(earlier);
    }

    /** Says what has to be known of one of the pictures beside its content. */
    public PictureJob with(EvidenceKind kind, Map<String, String> known) {
        attributes.put(kind, known);
        return this;
    }

    public CheckReport handledBy(JobHandler handler) throws UnusableEvidence {
        List<EvidenceRef> refs = pictures.entrySet().stream()
                .map(held -> new EvidenceRef(
                        UUID.randomUUID(),
                        held.getKey(),
                        "image/jpeg",
                        held.getValue().length,
                        "digest",
                        attributes.getOrDefault(held.getKey(), Map.of())))
                .toList();
        LockedJob job = new LockedJob(
                "job",
                "worker",
                handler.topic(),
                new TenantId("acme"),
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                DocumentPack.ICAO_PASSPORT,
                Map.of(),
                refs,
                earlier,
                List.of());
        JobSource source = mock(JobSource.class);
        when(source.evidence(any(), any()))
                .thenAnswer(
                        call -> pictures.get(call.<EvidenceRef>getArgument(1).kind()));
        return handler.handle(job, new EvidenceLoader(source, job));
    }
}
