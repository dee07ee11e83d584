package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.KeyFolder;
import io.proofline.casecore.audit.checkpoint.PublicKeys;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.merkle.MerkleTree;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs from time to time how far the tree has grown. */
@Component
public class AuditCheckpoints {

    /** Names the lock among the advisory locks of the database. */
    private static final long LOCK = 0x4348434BL;

    private final SystemDatabase database;
    private final KeyFolder keys;
    private final CheckpointDelivery delivery;
    private final Clock clock;

    public AuditCheckpoints(SystemDatabase database, KeyFolder keys, CheckpointDelivery delivery, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Signs a checkpoint if the tree has grown since the last one, and tells those outside. */
    @Scheduled(
            fixedDelayString = "${proofline.audit.checkpoint-every:PT10S}",
            initialDelayString = "${proofline.audit.checkpoint-every:PT10S}")
    public void keep() {
        current();
        delivery.deliverAll();
    }

    /**
     * A checkpoint over everything that is sealed: the latest one or, if the tree has grown since, a new one.
     *
     * @return empty while the tree is
     */
    public Optional<SignedCheckpoint> current() {
        return database.inTransaction(jdbc -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .params(LOCK)
                    .query((row, n) -> n)
                    .list();
            StoredSubtrees stored = new StoredSubtrees(jdbc);
            long size = stored.size();
            Optional<SignedCheckpoint> latest = latest(jdbc);
            long signed = latest.map(each -> each.checkpoint().size()).orElse(0L);
            return size > signed ? Optional.of(sign(jdbc, new MerkleTree(size, stored), latest)) : latest;
        });
    }

    /** The last checkpoint that was signed. */
    public Optional<SignedCheckpoint> latest() {
        return database.inTransaction(AuditCheckpoints::latest);
    }

    /** The key in use. */
    public SigningKey signingKey() {
        return keys.signingKey();
    }

    /** The keys whose checkpoints count. */
    public PublicKeys publicKeys() {
        return keys.publicKeys();
    }

    /** Oldest first. */
    static List<SignedCheckpoint> all(JdbcClient jdbc) {
        return jdbc
                .sql("select note from proofline.audit_checkpoint order by number")
                .query(String.class)
                .list()
                .stream()
                .map(SignedCheckpoint::parse)
                .toList();
    }

    static Optional<SignedCheckpoint> latest(JdbcClient jdbc) {
        return jdbc.sql("select note from proofline.audit_checkpoint order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(SignedCheckpoint::parse);
    }

    private SignedCheckpoint sign(JdbcClient jdbc, MerkleTree tree, Optional<SignedCheckpoint> before) {
        SignedCheckpoint signed = keys.signingKey()
                .sign(new Checkpoint(
                        keys.signingKey().publicKey().name(),
                        tree.size(),
                        tree.root(),
                        before.map(each -> each.checkpoint().number()).orElse(0L) + 1,
                        DatabaseTime.exact(clock.instant())));
        jdbc.sql("insert into proofline.audit_checkpoint (number, tree_size, at, note) values (?, ?, ?, ?)")
                .params(
                        signed.checkpoint().number(),
                        signed.checkpoint().size(),
                        DatabaseTime.parameter(signed.checkpoint().at()),
                        signed.note())
                .update();
        return signed;
    }
}
