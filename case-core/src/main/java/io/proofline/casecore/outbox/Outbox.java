package io.proofline.casecore.outbox;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.tenant.TenantScope;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where is written what others have to be told, in the transaction in which it happens: both stand or neither does. */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final ObjectProvider<OutboxConsumer> consumers;
    private final Clock clock;

    // Consumers work on what writes here, so they are looked up when they are needed.
    Outbox(JdbcClient jdbc, ObjectProvider<OutboxConsumer> consumers, Clock clock) {
        this.jdbc = jdbc;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Tells of a change of the case as a whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID caseId) {
        publish(caseId, CaseEvents.CASE_CHANGED, Map.of());
    }

    /**
     * Notes that a consumer could not be told of a case, for somebody to look at: it is not tried again by itself.
     *
     * @param error nothing personal
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void park(String consumer, UUID caseId, String error) {
        jdbc.sql("""
                        insert into proofline.outbox
                            (event_id, tenant_id, case_id, consumer, topic, payload, written_at, next_attempt,
                             parked_at, last_error)
                        values (:event, :tenant, :case, :consumer, :topic, '{}', now(), now(), now(), :error)
                        """)
                .param("event", UUID.randomUUID())
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("consumer", consumer)
                .param("topic", CaseEvents.CASE_CHANGED)
                .param("error", error)
                .update();
    }

    /** @param payload nothing personal; JSON values */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID caseId, String topic, Map<String, Object> payload) {
        UUID event = UUID.randomUUID();
        consumers.orderedStream().filter(consumer -> consumer.wants(topic)).forEach(consumer -> jdbc.sql("""
                                insert into proofline.outbox
                                    (event_id, tenant_id, case_id, consumer, topic, payload, written_at, next_attempt)
                                values (:event, :tenant, :case, :consumer, :topic, :payload, :now, :now)
                                """)
                .param("event", event)
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("consumer", consumer.name())
                .param("topic", topic)
                .param("payload", StoredJson.text(payload))
                .param("now", DatabaseTime.parameter(DatabaseTime.exact(clock.instant())))
                .update());
    }
}
