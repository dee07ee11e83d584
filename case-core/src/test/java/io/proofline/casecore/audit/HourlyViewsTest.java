package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class HourlyViewsTest {

    private static final Actor SHOP = Actor.client("pk_acme_shop");
    private static final String PAGE = "/v1/kyc/{id}";

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSequencer sequencer;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TenantId tenant;
    private Instant now;
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
        now = clock.instant();
    }

    @Test
    void polling_is_one_entry_an_hour_whether_it_is_sealed_yet_or_not() {
        see(caseId, SHOP, Duration.ZERO);
        see(caseId, SHOP, Duration.ZERO);
        sequencer.sealAll();
        see(caseId, SHOP, Duration.ZERO);
        assertThat(viewsOf(caseId)).isEqualTo(1);
    }

    @Test
    void a_later_hour_another_key_another_case_and_another_page_are_entries_of_their_own() {
        UUID other = UUID.randomUUID();
        see(caseId, SHOP, Duration.ZERO);
        see(caseId, Actor.client("pk_acme_bank"), Duration.ZERO);
        see(caseId, SHOP, Duration.ofHours(2));
        see(other, SHOP, Duration.ZERO);
        transaction.run(tenant, () -> new HourlyViews(jdbc, log, Clock.fixed(now, ZoneOffset.UTC))
                .seen(caseId, SHOP, "/v1/elsewhere"));
        assertThat(viewsOf(caseId)).isEqualTo(4);
        assertThat(viewsOf(other)).isEqualTo(1);
        assertThat(transaction.call(tenant, () -> trail.ofCase(other)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(SHOP);
                    assertThat(line.details()).isEqualTo(Map.of("page", PAGE));
                    assertThat(line.personal()).isEmpty();
                });
    }

    private void see(UUID seen, Actor actor, Duration later) {
        Clock then = Clock.fixed(now.plus(later), ZoneOffset.UTC);
        transaction.run(tenant, () -> new HourlyViews(jdbc, log, then).seen(seen, actor, PAGE));
    }

    private long viewsOf(UUID seen) {
        return transaction.call(tenant, () -> trail.ofCase(seen)).stream()
                .filter(line -> line.action().equals(AuditActions.CASE_VIEWED))
                .count();
    }
}
