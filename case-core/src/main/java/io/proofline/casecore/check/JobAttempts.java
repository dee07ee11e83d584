package io.proofline.casecore.check;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how often a job was handed out. The engine counts failures that are reported to it; a worker that dies reports
 * nothing, so a picture that kills workers would otherwise go round for ever.
 */
@Service
public class JobAttempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one handing out, in a transaction of its own, so that it stays counted whatever happens afterwards.
     *
     * @return 1 for the first
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int begin(String jobId, UUID caseId, String topic) {
        return jdbc.sql("""
                        insert into proofline.job_attempt (job_id, tenant_id, case_id, topic, attempts, last_at)
                        values (:job, :tenant, :case, :topic, 1, :now)
                        on conflict (job_id) do update set attempts = job_attempt.attempts + 1, last_at = excluded.last_at
                        returning attempts
                        """)
                .param("job", jobId)
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("topic", topic)
                .param("now", DatabaseTime.parameter(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** How often a job was handed out, and when it was the last time; empty if it never was or is done. */
    @Transactional(readOnly = true)
    public Optional<JobAttempt> find(String jobId) {
        return jdbc.sql("select attempts, last_at from proofline.job_attempt where job_id = :job")
                .param("job", jobId)
                .query((row, number) -> new JobAttempt(row.getInt("attempts"), DatabaseTime.instant(row, "last_at")))
                .optional();
    }

    /** Begins the count anew, when an operator has the step tried again or the job is done. */
    @Transactional
    public void forget(String jobId) {
        jdbc.sql("delete from proofline.job_attempt where job_id = :job")
                .param("job", jobId)
                .update();
    }
}
