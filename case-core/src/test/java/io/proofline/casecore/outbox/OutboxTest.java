package io.proofline.casecore.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.outbox.OutboxTest.Consumers;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@CaseTest
@Import(Consumers.class)
class OutboxTest {

    private static final String TOPIC = "something_happened";

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private ParkedEntries parked;

    @Autowired
    private Listener listener;

    @Autowired
    private Follower follower;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
    private TenantId tenant;

    @BeforeEach
    void a_listener_without_memory() {
        superuser.sql("delete from proofline.outbox").update();
        listener.heard.clear();
        listener.failing.clear();
        listener.away = false;
        follower.heard.clear();
        follower.meanwhile = null;
        tenant = TestTenant.in(tenants);
    }

    @Test
    void what_happens_is_told_in_order_and_once_it_has_been_told_forgotten() {
        UUID caseId = cases.open(tenant).id();
        for (int number = 1; number <= 5; number++) {
            publish(caseId, number);
        }
        relay.deliverAll();
        assertThat(listener.heard).extracting(OutboxEntry::payload).containsExactly(numbers(5));
        assertThat(listener.heard)
                .allSatisfy(entry -> assertThat(entry.tenant()).isEqualTo(tenant));
        assertThat(relay.backlog(Listener.NAME)).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        UUID caseId = cases.open(tenant).id();
        assertThatThrownBy(() -> transaction.run(tenant, () -> {
                    outbox.publish(caseId, TOPIC, Map.of());
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        relay.deliverAll();
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void what_fails_is_tried_again_with_everything_of_its_case_behind_it_waiting() {
        UUID troubled = cases.open(tenant).id();
        UUID other = cases.open(tenant).id();
        listener.failing.add(troubled);
        publish(troubled, 1);
        publish(troubled, 2);
        publish(other, 1);
        relay.deliverAll();
        assertThat(listener.heard).extracting(OutboxEntry::caseId).containsExactly(other);

        listener.failing.clear();
        relay.deliverAll();
        assertThat(listener.heard).as("before the pause is over").hasSize(1);
        dueNow();
        relay.deliverAll();
        assertThat(listener.heard.subList(1, 3))
                .extracting(OutboxEntry::payload)
                .containsExactly(numbers(2));
        assertThat(listener.heard.get(1).attempt()).isEqualTo(2);
    }

    @Test
    void what_fails_too_often_is_parked_and_can_be_tried_again() {
        UUID caseId = cases.open(tenant).id();
        publish(caseId, 1);
        publish(caseId, 2);
        listener.failing.add(caseId);
        for (int attempt = 0; attempt < OutboxRelay.MOST_ATTEMPTS; attempt++) {
            dueNow();
            relay.deliverAll();
        }
        assertThat(relay.backlog(Listener.NAME).parked()).isEqualTo(1);
        assertThat(superuser
                        .sql("select last_error from proofline.outbox where parked_at is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("IllegalStateException");
        listener.failing.clear();
        dueNow();
        relay.deliverAll();
        assertThat(listener.heard).extracting(OutboxEntry::payload).containsExactly("{\"number\":2}");

        assertThat(parked.retry(null)).isEqualTo(1);
        relay.deliverAll();
        assertThat(listener.heard).hasSize(2);
        assertThat(relay.backlog(Listener.NAME)).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void a_consumer_that_is_away_for_long_loses_nothing() {
        UUID caseId = cases.open(tenant).id();
        publish(caseId, 1);
        listener.away = true;
        for (int attempt = 0; attempt < 2 * OutboxRelay.MOST_ATTEMPTS; attempt++) {
            dueNow();
            relay.deliverAll();
        }
        assertThat(relay.backlog(Listener.NAME).parked()).isZero();
        listener.away = false;
        dueNow();
        relay.deliverAll();
        assertThat(listener.heard).hasSize(1);
    }

    @Test
    void several_relays_at_once_tell_each_thing_once_and_keep_the_order() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            all.add(cases.open(tenant).id());
        }
        for (int number = 1; number <= 10; number++) {
            for (UUID caseId : all) {
                publish(caseId, number);
            }
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> node = () -> {
                for (int turn = 0; turn < 20; turn++) {
                    relay.deliverAll();
                }
                return null;
            };
            for (Future<Void> done : nodes.invokeAll(Collections.nCopies(4, node))) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        for (UUID caseId : all) {
            assertThat(listener.heard.stream().filter(entry -> entry.caseId().equals(caseId)))
                    .extracting(OutboxEntry::payload)
                    .containsExactly(numbers(10));
        }
    }

    /** Positions are drawn before transactions end, so that what comes last may have the lowest. */
    @Test
    void a_change_that_is_committed_while_a_later_one_is_told_is_told_as_well() throws Exception {
        UUID caseId = cases.open(tenant).id();
        try (Connection slow = TestDatabase.shared().superuser().getConnection()) {
            slow.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(slow, true))
                    .sql("""
                            insert into proofline.outbox
                                (event_id, tenant_id, case_id, consumer, topic, payload, written_at, next_attempt)
                            values (gen_random_uuid(), :tenant, :case, :consumer, :topic, '"slow"', now(), now())
                            """)
                    .param("tenant", tenant.value())
                    .param("case", caseId)
                    .param("consumer", Follower.NAME)
                    .param("topic", Follower.TOPIC)
                    .update();
            transaction.run(tenant, () -> outbox.publish(caseId, Follower.TOPIC, Map.of()));
            transaction.run(tenant, () -> outbox.publish(caseId, Follower.TOPIC, Map.of()));
            follower.meanwhile = slow;
            relay.deliverAll();
        }
        dueNow();
        relay.deliverAll();
        assertThat(follower.heard).extracting(OutboxEntry::payload).containsExactly("{}", "\"slow\"");
        assertThat(relay.backlog(Follower.NAME)).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void what_was_given_up_is_forgotten_once_the_state_of_its_case_is_told() {
        UUID caseId = cases.open(tenant).id();
        UUID other = cases.open(tenant).id();
        for (UUID each : List.of(caseId, other)) {
            transaction.run(tenant, () -> outbox.publish(each, Follower.TOPIC, Map.of()));
        }
        superuser.sql("update proofline.outbox set parked_at = now()").update();
        transaction.run(tenant, () -> outbox.publish(caseId, Follower.TOPIC, Map.of()));
        relay.deliverAll();
        assertThat(follower.heard).extracting(OutboxEntry::caseId).containsExactly(caseId);
        assertThat(relay.backlog(Follower.NAME)).isEqualTo(new Backlog(0, 1, null));
    }

    private void publish(UUID caseId, int number) {
        transaction.run(tenant, () -> outbox.publish(caseId, TOPIC, Map.of("number", number)));
    }

    private static String[] numbers(int last) {
        String[] payloads = new String[last];
        for (int number = 1; number <= last; number++) {
            payloads[number - 1] = "{\"number\":" + number + "}";
        }
        return payloads;
    }

    private void dueNow() {
        superuser.sql("update proofline.outbox set next_attempt = written_at").update();
    }

    /** Wants one kind of event, and takes notes of what it is told. */
    private abstract static class NoteTaker implements OutboxConsumer {

        final List<OutboxEntry> heard = Collections.synchronizedList(new ArrayList<>());
        private final String name;
        private final String topic;
        private final boolean latestOnly;

        NoteTaker(String name, String topic, boolean latestOnly) {
            this.name = name;
            this.topic = topic;
            this.latestOnly = latestOnly;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean wants(String event) {
            return event.equals(topic);
        }

        @Override
        public boolean latestOnly() {
            return latestOnly;
        }
    }

    /** Wants to know everything; is away or refuses a case when a test says so. */
    static final class Listener extends NoteTaker {

        static final String NAME = "listener";

        private final Set<UUID> failing = Collections.synchronizedSet(new HashSet<>());
        private volatile boolean away;

        Listener() {
            super(NAME, OutboxTest.TOPIC, false);
        }

        @Override
        public void deliver(OutboxEntry entry) {
            if (away) {
                throw new ConsumerUnavailable("gone for lunch", null);
            }
            if (failing.contains(entry.caseId())) {
                throw new IllegalStateException("cannot take the case of Mr X");
            }
            heard.add(entry);
        }
    }

    /** Wants to know only that there is something new; while it is told, somebody's transaction ends. */
    static final class Follower extends NoteTaker {

        static final String NAME = "follower";
        static final String TOPIC = "state_changed";

        private Connection meanwhile;

        Follower() {
            super(NAME, TOPIC, true);
        }

        @Override
        public void deliver(OutboxEntry entry) {
            heard.add(entry);
            try {
                if (meanwhile != null) {
                    meanwhile.commit();
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Consumers {

        @Bean
        Listener listener() {
            return new Listener();
        }

        @Bean
        Follower follower() {
            return new Follower();
        }
    }
}
