package io.proofline.benchmarks.backtest;

import io.proofline.benchmarks.backtest.RecordingSamples.Sample;
import io.proofline.benchmarks.queue.QueueDatabase;
import io.proofline.benchmarks.queue.QueueSpeed;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.keys.CaseKey;
import io.proofline.casecore.simulation.RecordedRuns;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.simulation.RecordedCases;
import io.proofline.contract.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL with decided cases as the platform records them: every evaluation of the tables encrypted under the
 * key of its case. It is read as the platform reads it, as the application's role under row-level security.
 */
final class RecordedDatabase implements AutoCloseable {

    private static final TenantId TENANT = new TenantId(QueueDatabase.TENANT);
    private static final int BATCH = 250;

    private final Path folder;
    private final QueueDatabase database;
    private final ConfigurableApplicationContext platform;

    private RecordedDatabase(Path folder, QueueDatabase database, ConfigurableApplicationContext platform) {
        this.folder = folder;
        this.database = database;
        this.platform = platform;
    }

    static RecordedDatabase start() throws IOException {
        Path folder = Files.createTempDirectory("proofline-back-test");
        QueueDatabase database = QueueDatabase.start(folder);
        database.superuser()
                .sql(
                        "insert into proofline.tenant (id, display_name, created_at) values (:id, 'Back-test Bank', now())")
                .param("id", TENANT.value())
                .update();
        return new RecordedDatabase(folder, database, QueueSpeed.platform(database, folder));
    }

    /** Adds cases that go round the samples. */
    void fill(List<Sample> samples, long cases) {
        for (long from = 0; from < cases; from += BATCH) {
            long first = from;
            int batch = (int) Math.min(BATCH, cases - from);
            platform.getBean(TenantTransaction.class).run(TENANT, () -> insert(samples, first, batch));
        }
        JdbcClient superuser = database.superuser();
        superuser.sql("vacuum (analyze) proofline.kyc_case").update();
        superuser.sql("vacuum (analyze) proofline.decision_evaluation").update();
        superuser.sql("vacuum (analyze) keystore.case_key").update();
    }

    private void insert(List<Sample> samples, long first, int batch) {
        CaseCipher cipher = platform.getBean(CaseCipher.class);
        List<Object[]> files = new ArrayList<>();
        List<Object[]> evaluations = new ArrayList<>();
        for (long number = first; number < first + batch; number++) {
            Sample sample = samples.get((int) (number % samples.size()));
            UUID caseId = UUID.randomUUID();
            CaseKey key = cipher.keyOf(caseId);
            Timestamp at = Timestamp.from(Instant.EPOCH.plusSeconds(number));
            files.add(new Object[] {
                caseId, TENANT.value(), "REF-" + number, sample.pack(), at, sample.band(), sample.score(), at
            });
            for (DecisionEvaluation evaluation : sample.run()) {
                UUID id = UUID.randomUUID();
                evaluations.add(new Object[] {
                    id,
                    TENANT.value(),
                    caseId,
                    evaluation.model(),
                    evaluation.version(),
                    evaluation.decision(),
                    StoredJson.text(evaluation.fired()),
                    key.encryptJson("decision", id.toString(), evaluation),
                    evaluation.nanos(),
                    at
                });
            }
        }
        JdbcTemplate jdbc = new JdbcTemplate(platform.getBean(DataSource.class));
        jdbc.batchUpdate("""
                        insert into proofline.kyc_case
                            (id, tenant_id, reference, pack, language, channel, status, claims, opened_at, band, score,
                             decision, decided_at)
                        values (?, ?, ?, ?, 'en', 'api', 'completed', '', ?, ?, ?, 'accepted', ?)
                        """, files);
        jdbc.batchUpdate("""
                        insert into proofline.decision_evaluation
                            (id, tenant_id, case_id, model, model_version, decision, fired, evaluation, nanos, evaluated_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """, evaluations);
    }

    /** Gigabytes that the evaluations take on disk, with their indexes. */
    double size() {
        return database.superuser()
                        .sql("select pg_total_relation_size('proofline.decision_evaluation')")
                        .query(Long.class)
                        .single()
                / 1e9;
    }

    RecordedCases newest(long cases) {
        return TenantScope.call(
                TENANT, () -> platform.getBean(RecordedRuns.class).newest(Math.toIntExact(cases)));
    }

    @Override
    public void close() throws IOException {
        platform.close();
        database.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
