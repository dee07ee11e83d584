package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportHeader;
import io.proofline.casecore.audit.export.ExportWriter;
import io.proofline.casecore.audit.merkle.ConsistencyProof;
import io.proofline.casecore.audit.merkle.MerkleTree;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.tenant.TenantId;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * Writes exports of the trail for those who verify it elsewhere. What was queued when an export is asked for is sealed
 * and signed first, the entry about the export itself among it.
 */
@Service
public class AuditExports {

    private final AuditLog log;
    private final TenantTransaction transaction;
    private final SystemDatabase system;
    private final AuditSequencer sequencer;
    private final AuditCheckpoints checkpoints;
    private final ExportRows rows;
    private final Clock clock;

    AuditExports(
            AuditLog log,
            TenantTransaction transaction,
            SystemDatabase system,
            AuditSequencer sequencer,
            AuditCheckpoints checkpoints,
            ExportRows rows,
            Clock clock) {
        this.log = log;
        this.transaction = transaction;
        this.system = system;
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes the tenant's entries with the hashes of all that stands between them, for any number of entries.
     *
     * @throws IllegalArgumentException before anything is written, if the tree never had the size to compare with
     */
    public void entries(ExportScope scope, Actor actor, OutputStream out) {
        Prepared prepared = prepare(scope, AuditActions.AUDIT_EXPORTED, actor);
        long size = prepared.checkpoint().checkpoint().size();
        Optional<ConsistencyProof> since = since(scope, size);
        write(prepared, ExportHeader.ENTRIES, scope, out, writer -> {
            since.ifPresent(writer::consistency);
            Gaps gaps = new Gaps(system, writer);
            rows.each(scope, size, (index, leaf) -> {
                gaps.upTo(index);
                writer.entry(leaf);
                gaps.passed(index);
            });
            gaps.upTo(size);
        });
    }

    /**
     * Writes the entries of one case, each with its inclusion proof, behind statements about the case.
     *
     * @param since size of an earlier tree, to be proved the beginning of this one; or null
     * @param statements by name; each value becomes a line of JSON
     * @throws IllegalArgumentException before anything is written, if the tree never had the size to compare with
     */
    public void evidence(UUID caseId, Long since, Actor actor, Map<String, List<?>> statements, OutputStream out) {
        ExportScope scope = new ExportScope(caseId, null, null, since);
        Prepared prepared = prepare(scope, AuditActions.EVIDENCE_FILE_EXPORTED, actor);
        long size = prepared.checkpoint().checkpoint().size();
        Optional<ConsistencyProof> earlier = since(scope, size);
        write(prepared, ExportHeader.EVIDENCE, scope, out, writer -> {
            earlier.ifPresent(writer::consistency);
            statements.forEach((name, values) -> values.forEach(value -> writer.statement(name, value)));
            rows.each(scope, size, (index, leaf) -> {
                writer.entry(leaf);
                writer.proof(
                        system.inTransaction(jdbc -> new MerkleTree(size, new StoredSubtrees(jdbc)).inclusion(index)));
            });
        });
    }

    private Optional<ConsistencyProof> since(ExportScope scope, long size) {
        return Optional.ofNullable(scope.since())
                .map(earlier -> system.inTransaction(
                        jdbc -> new MerkleTree(size, new StoredSubtrees(jdbc)).consistency(earlier)));
    }

    private Prepared prepare(ExportScope scope, String action, Actor actor) {
        TenantId tenant = TenantScope.require();
        transaction.run(
                tenant, () -> log.append(new AuditEvent(scope.caseId(), action, actor, details(scope), Map.of())));
        sequencer.sealAll();
        SignedCheckpoint checkpoint = checkpoints
                .current()
                .orElseThrow(() -> new IllegalStateException("Nothing is sealed yet; try again shortly."));
        return new Prepared(tenant, checkpoint);
    }

    private void write(
            Prepared prepared, String kind, ExportScope scope, OutputStream out, Consumer<ExportWriter> content) {
        // One transaction for what it says is waiting and for what it holds.
        transaction.run(prepared.tenant(), () -> {
            ExportWriter writer = new ExportWriter(
                    out,
                    checkpoints.signingKey(),
                    new ExportHeader(
                            ExportHeader.FORM,
                            UUID.randomUUID().toString(),
                            kind,
                            prepared.tenant().value(),
                            text(scope.caseId()),
                            text(scope.from()),
                            text(scope.to()),
                            text(clock.instant()),
                            rows.waiting(scope),
                            checkpoints.signingKey().publicKey().pem(),
                            prepared.checkpoint().note()));
            content.accept(writer);
            writer.end();
        });
    }

    private static Map<String, Object> details(ExportScope scope) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "from", scope.from());
        put(details, "to", scope.to());
        return details;
    }

    private static void put(Map<String, Object> details, String name, Instant value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private record Prepared(TenantId tenant, SignedCheckpoint checkpoint) {}
}
