package io.proofline.casecore.audit;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views of personal data by machines, which ask every few seconds: the first of each hour is an entry, the others of the
 * same actor, case and page say nothing new. Two that come at the very same moment may both be written.
 */
@Service
public class HourlyViews {

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;

    HourlyViews(JdbcClient jdbc, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** @param page the pattern of its address, without ids */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(UUID caseId, Actor actor, String page) {
        AuditEvent view = AuditEvent.of(caseId, AuditActions.CASE_VIEWED, actor, Map.of("page", page));
        if (!writtenThisHour(view)) {
            log.append(view);
        }
    }

    /** Hours of UTC. One statement, so that an entry on its way from the queue to the tree is not missed. */
    private boolean writtenThisHour(AuditEvent view) {
        return jdbc.sql("""
                        select exists (
                            select 1 from (
                                select case_id, at, action, actor_kind, actor_id, details from proofline.audit_entry
                                union all
                                select case_id, at, action, actor_kind, actor_id, details from proofline.audit_queue) entry
                            where case_id = :case and at >= :hour and action = :action
                              and actor_kind = :kind and actor_id = :id and details = :details)
                        """)
                .param("case", view.caseId())
                .param("hour", DatabaseTime.parameter(clock.instant().truncatedTo(ChronoUnit.HOURS)))
                .param("action", view.action())
                .param("kind", view.actor().kind().word())
                .param("id", view.actor().id())
                .param("details", StoredJson.text(view.details()))
                .query(Boolean.class)
                .single();
    }
}
