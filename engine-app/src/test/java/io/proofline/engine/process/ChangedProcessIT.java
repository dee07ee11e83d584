package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.model.CaseMigrations;
import io.proofline.casecore.model.CaseSets;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.incident.Incidents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a changed process makes of new cases, and of running ones that are moved to it. */
class ChangedProcessIT extends ModelChangeScenarios {

    @Test
    void the_order_of_steps_and_optional_branches_are_changed_in_the_process_alone() {
        ModelDraft variant = draft(PROCESS, ProcessVariants::matchBeforeValidation, files -> files);
        approve(propose(variant, Schedule.AT_ONCE), BORIS);
        UUID id = open();
        worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), ScriptedWorker.documentRead());
        worker.completes(worker.fetch(id, Topics.LIVENESS_CHECK), ScriptedWorker.liveness(0.99));
        worker.completes(worker.fetch(id, Topics.APPLICANT_PROFILE), ScriptedWorker.profile());
        assertThat(worker.fetch(Topics.DOCUMENT_VALIDATE, Duration.ofMinutes(1)))
                .noneMatch(job -> job.caseId().equals(id));
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));
        worker.completes(worker.fetch(id, Topics.DOCUMENT_VALIDATE), ScriptedWorker.documentValidate());
        worker.completes(worker.fetch(id, Topics.DOCUMENT_FORENSICS), ScriptedWorker.documentForensics());
        assertThat(completed(id).band()).isEqualTo("accepted");

        found();
        approve(propose(draft(PROCESS, ProcessVariants::withoutFingerprint, files -> files), Schedule.AT_ONCE), BORIS);
        UUID without = asBank(() -> platform.open(
                bank,
                Map.of("country", "CHE"),
                Map.of(
                        EvidenceKind.DOCUMENT_FRONT, new byte[] {1},
                        EvidenceKind.SELFIE, new byte[] {2},
                        EvidenceKind.FINGERPRINT, new byte[] {3})));
        assertThat(worker.fetch(Topics.FINGERPRINT_MATCH, Duration.ofMinutes(1)))
                .noneMatch(job -> job.caseId().equals(without));
        assertThat(decided(without).status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void mandatory_fields_are_changed_in_the_process_alone() {
        UUID before = open();
        approve(
                propose(draft(PROCESS, ProcessVariants::withMandatoryPlaceOfBirth, files -> files), Schedule.AT_ONCE),
                BORIS);
        UUID after = open();
        for (UUID id : List.of(before, after)) {
            worker.completes(worker.fetch(id, Topics.DOCUMENT_READ), ScriptedWorker.documentRead());
        }

        assertThat(worker.fetch(before, Topics.DOCUMENT_VALIDATE).requiredFields())
                .isEmpty();
        assertThat(worker.fetch(after, Topics.DOCUMENT_VALIDATE).requiredFields())
                .containsExactly(FieldNames.PLACE_OF_BIRTH);
    }

    @Test
    void how_often_a_check_is_tried_is_changed_in_the_process_alone() {
        UUID before = open();
        approve(propose(draft(PROCESS, ProcessVariants::withOneReading, files -> files), Schedule.AT_ONCE), BORIS);
        UUID after = open();
        for (UUID id : List.of(before, after)) {
            worker.fails(worker.fetch(id, Topics.DOCUMENT_READ));
        }

        assertThat(incidents(before)).isEmpty();
        assertThat(incidents(after)).singleElement().extracting(Incident::step).isEqualTo("document-read");
    }

    private List<Incident> incidents(UUID id) {
        return asBank(() -> platform.bean(Incidents.class).ofCase(id));
    }

    @Test
    void a_running_case_is_moved_to_the_live_set_by_choice_if_it_can_be() {
        UUID moved = open();
        UUID left = open();
        approve(propose(draft(PROCESS, ProcessVariants::withoutFingerprint, files -> files), Schedule.AT_ONCE), BORIS);
        UUID live = liveSet().id();

        CaseMigrations migrations = platform.bean(CaseMigrations.class);
        assertThat(TenantScope.call(bank, () -> migrations.runningOnOthers(live, 10)))
                .extracting(CaseMigrations.RunningCase::id)
                .containsExactly(moved, left);
        assertThat(TenantScope.call(bank, () -> migrations.check(live, List.of(moved))))
                .allMatch(CaseMigrations.Result::possible);
        assertThat(TenantScope.call(bank, () -> migrations.migrate(live, List.of(moved), ANNA)))
                .allMatch(CaseMigrations.Result::possible);
        assertThat(setOf(moved)).isEqualTo(live);
        assertThat(setOf(left)).isNotEqualTo(live);
        assertThat(decided(moved).band()).isEqualTo("accepted");
        assertThat(asBank(() -> platform.bean(AuditTrail.class).ofCase(moved)))
                .extracting(AuditLine::action)
                .contains("case_migrated");
        assertThat(decided(left).band()).isEqualTo("accepted");

        UUID standing = open();
        approve(propose(draft(PROCESS, ProcessVariants::withRenamedSteps, files -> files), Schedule.AT_ONCE), BORIS);
        UUID without = liveSet().id();
        assertThat(TenantScope.call(bank, () -> migrations.migrate(without, List.of(standing), ANNA)))
                .singleElement()
                .satisfies(result -> assertThat(result.problems()).isNotEmpty());
        assertThat(setOf(standing)).isEqualTo(live);
        assertThat(decided(standing).band()).isEqualTo("accepted");

        UUID renamed = open();
        assertThat(setOf(renamed)).isEqualTo(without);
        worker.passesAllButMatch(renamed);
        worker.completes(worker.fetch(renamed, Topics.FACE_MATCH), ScriptedWorker.match(0.4));
        assertThat(completed(renamed).status()).isEqualTo(CaseStatus.IN_REVIEW);
        accept(renamed);
        assertThat(completed(renamed).status()).isEqualTo(CaseStatus.COMPLETED);
    }

    private void accept(UUID caseId) {
        asBank(() -> {
            ReviewTasks tasks = platform.bean(ReviewTasks.class);
            ReviewTask task = tasks.ofCase(caseId).orElseThrow();
            int version = tasks.claim(task.id(), "rosa").version();
            platform.bean(ReviewRulings.class)
                    .decide(task.id(), version, "rosa", new Ruling(ReviewVerdict.ACCEPT, List.of("same_person"), ""));
            return task;
        });
    }

    private UUID setOf(UUID caseId) {
        return asBank(() -> platform.bean(CaseSets.class).of(caseId).orElseThrow());
    }
}
