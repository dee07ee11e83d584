package io.proofline.console.progress;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.contract.process.Incident;
import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.VerificationProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a step of a case for a member of staff; who sees personal values leaves an entry. */
@Service
class StepLook {

    private final VerificationProcess process;
    private final CheckRecords checks;
    private final DecisionRecords decisions;
    private final ReviewTasks tasks;
    private final EvidenceStore evidence;
    private final CaseFiles cases;
    private final AuditLog audit;
    private final StepViews views;
    private final StepWords words;

    StepLook(
            VerificationProcess process,
            CheckRecords checks,
            DecisionRecords decisions,
            ReviewTasks tasks,
            EvidenceStore evidence,
            CaseFiles cases,
            AuditLog audit,
            StepViews views,
            StepWords words) {
        this.process = process;
        this.checks = checks;
        this.decisions = decisions;
        this.tasks = tasks;
        this.evidence = evidence;
        this.cases = cases;
        this.audit = audit;
        this.views = views;
        this.words = words;
    }

    /** Empty if the case has not reached such a step. */
    @Transactional
    Optional<StepView> open(UUID caseId, String element, StaffMember staff) {
        return process.progressOf(caseId)
                .flatMap(progress -> progress.step(element).map(step -> view(caseId, step, progress.steps(), staff)));
    }

    private StepView view(UUID caseId, ProcessStep step, List<ProcessStep> reached, StaffMember staff) {
        boolean personal = staff.may(Permission.SEE_PERSONAL);
        StepView view = new StepView(
                step.element(),
                step.name(),
                words.kind(step),
                personal,
                process.incidents(caseId).stream()
                        .filter(incident -> incident.step().equals(step.element()))
                        .map(Incident::message)
                        .findFirst()
                        .orElse(null),
                step.runs().stream().map(views::run).toList(),
                checks(caseId, step, personal),
                step.decision() == null
                        ? List.of()
                        : StepEvaluations.of(step, reached, decisions.ofCase(caseId)).stream()
                                .map(each -> views.decision(each, personal))
                                .toList(),
                step.task() == null
                        ? List.of()
                        : tasks.allOfCase(caseId).stream()
                                .filter(task -> task.kind().word().equals(step.task()))
                                .map(views::task)
                                .toList());
        boolean shown = !view.checks().isEmpty()
                || !view.decisions().isEmpty()
                || !view.tasks().isEmpty();
        if (personal && shown) {
            audit.append(AuditEvent.of(
                    caseId, AuditActions.STEP_VIEWED, Actor.staff(staff.username()), Map.of("step", step.element())));
        }
        return view;
    }

    private List<StepView.Check> checks(UUID caseId, ProcessStep step, boolean personal) {
        if (step.topic() == null) {
            return List.of();
        }
        List<RecordedCheck> made = checks.ofCase(caseId);
        StepViews.OnFile onFile = personal
                ? new StepViews.OnFile(
                        evidence.storedIn(caseId), cases.get(caseId).claims(), made)
                : StepViews.OnFile.NOTHING;
        return made.stream()
                .filter(check -> check.result().check().equals(step.topic()))
                .map(check -> views.check(caseId, check, onFile, personal))
                .toList();
    }
}
