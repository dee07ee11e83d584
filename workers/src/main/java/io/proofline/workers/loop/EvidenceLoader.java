package io.proofline.workers.loop;

import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import java.util.Optional;

/** Loads the content of one job's evidence when it is asked for. */
public final class EvidenceLoader {

    private final JobSource source;
    private final LockedJob job;

    EvidenceLoader(JobSource source, LockedJob job) {
        this.source = source;
        this.job = job;
    }

    /** The newest picture of a kind, encoded; empty if the case holds none. */
    public Optional<byte[]> find(EvidenceKind kind) {
        return job.evidence(kind).map(this::load);
    }

    /** Like {@link #find}, for what the process promises to be there. */
    public byte[] get(EvidenceKind kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalStateException(
                        "The case holds no " + kind.word() + ", which " + job.topic() + " needs."));
    }

    private byte[] load(EvidenceRef ref) {
        return source.evidence(job, ref);
    }
}
