package io.proofline.casecore.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class CaseSightTest {

    private static final CaseReach RITA = CaseReach.of("rita", Set.of(StaffRole.REVIEWER));
    private static final CaseReach AUDE = CaseReach.of("aude", Set.of(StaffRole.AUDITOR));

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ReviewIntake intake;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private CaseComments comments;

    @Autowired
    private CaseSight sight;

    private TenantId tenant;

    @BeforeEach
    void a_tenant() {
        tenant = TestTenant.in(tenants);
    }

    @Test
    void a_reviewer_sees_the_cases_of_the_general_queue_and_an_auditor_all_of_them() {
        UUID general = waiting(Queues.GENERAL);
        UUID fraud = waiting(Queues.FRAUD);
        UUID nowhere = cases.open(tenant).id();

        TenantScope.run(tenant, () -> {
            assertThat(List.of(general, fraud, nowhere))
                    .filteredOn(id -> sight.sees(id, RITA))
                    .containsExactly(general);
            assertThat(List.of(general, fraud, nowhere)).allMatch(id -> sight.sees(id, AUDE));
            assertThat(files.all(List.of(general, fraud)))
                    .extracting(CaseFile::id)
                    .containsExactlyInAnyOrder(general, fraud);
            assertThat(files.all(List.of())).isEmpty();
        });
    }

    @Test
    void a_case_that_was_moved_on_stays_with_whoever_holds_it() {
        UUID id = waiting(Queues.GENERAL);
        TenantScope.run(tenant, () -> {
            ReviewTask task = tasks.claim(tasks.ofCase(id).orElseThrow().id(), "rita");
            tasks.escalate(task.id(), task.version(), "rita");
            assertThat(sight.sees(id, RITA)).isFalse();

            tasks.reassign(task.id(), "rita", "sven");
            assertThat(sight.sees(id, RITA)).isTrue();
        });
    }

    @Test
    void who_is_called_by_name_sees_the_case_and_nobody_else_does() {
        UUID id = waiting(Queues.FRAUD);
        TenantScope.run(tenant, () -> {
            comments.write(id, "sven", "@rita do you know this one?", name -> true);
            assertThat(sight.sees(id, RITA)).isTrue();
            assertThat(sight.sees(id, CaseReach.of("remo", Set.of(StaffRole.REVIEWER))))
                    .isFalse();
        });
    }

    @Test
    void another_tenants_case_is_in_nobodys_reach() {
        UUID id = waiting(Queues.GENERAL);
        TenantScope.run(
                TestTenant.in(tenants), () -> assertThat(sight.sees(id, AUDE)).isFalse());
    }

    @Test
    void who_has_no_role_sees_nothing() {
        UUID id = waiting(Queues.GENERAL);
        TenantScope.run(tenant, () -> assertThat(sight.sees(id, CaseReach.of("nora", Set.of())))
                .isFalse());
    }

    private UUID waiting(String queue) {
        UUID id = cases.open(tenant).id();
        TenantScope.run(
                tenant, () -> intake.open(id, queue, Duration.ofHours(4), ReviewOverride.NONE, List.of("sampled")));
        return id;
    }
}
