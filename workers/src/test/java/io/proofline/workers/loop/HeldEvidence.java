package io.proofline.workers.loop;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The evidence of one case, held in memory; there are no jobs to fetch or to hand in. */
final class HeldEvidence implements JobSource {

    private final List<EvidenceRef> refs = new ArrayList<>();
    private final Map<UUID, byte[]> contents = new HashMap<>();

    void add(EvidenceKind kind, byte[] jpeg) {
        EvidenceRef ref = new EvidenceRef(UUID.randomUUID(), kind, "image/jpeg", jpeg.length, "");
        refs.add(ref);
        contents.put(ref.id(), jpeg);
    }

    List<EvidenceRef> refs() {
        return List.copyOf(refs);
    }

    @Override
    public byte[] evidence(LockedJob job, EvidenceRef ref) {
        return contents.get(ref.id());
    }

    @Override
    public List<LockedJob> fetchAndLock(FetchRequest request) {
        return List.of();
    }

    @Override
    public Instant extend(LockedJob job, Duration lockFor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete(LockedJob job, CheckReport report) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void businessError(LockedJob job, String errorCode, CheckReport report) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fail(LockedJob job, String message) {
        throw new UnsupportedOperationException();
    }
}
