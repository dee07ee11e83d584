package io.proofline.casecore.review;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which cases are in somebody's reach: the queue that a case waits in, or waited in last, is one of the person's;
 * or the person holds or settled a task of it, or was called in a comment on it. A case that never came to a queue is in
 * the reach of those who read everything.
 */
@Service
@Transactional(readOnly = true)
public class CaseSight {

    /** A condition on {@code c}, a row of {@code kyc_case}; its parameters are set by {@link #within}. */
    public static final String CONDITION = """
            (:everything
             or (select t.queue from proofline.review_task t
                  where t.case_id = c.id and t.kind <> 'quality'
                  order by t.created_at desc, t.id desc limit 1) = any (string_to_array(:queues, ','))
             or exists (select from proofline.review_task t
                         where t.case_id = c.id and (t.claimed_by = :me or t.decided_by = :me))
             or exists (select from proofline.case_mention m where m.case_id = c.id and m.username = :me))
            """;

    private final JdbcClient jdbc;

    CaseSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the parameters of {@link #CONDITION}. */
    public static StatementSpec within(CaseReach reach, StatementSpec statement) {
        return statement
                .param("everything", reach.everything())
                .param("queues", String.join(",", reach.queues()))
                .param("me", reach.username());
    }

    /** False for what is not there, too. */
    public boolean sees(UUID caseId, CaseReach reach) {
        return within(reach, jdbc.sql("select count(*) from proofline.kyc_case c where c.id = :id and " + CONDITION))
                        .param("id", caseId)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
