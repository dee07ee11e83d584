package io.proofline.console.casepage;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.casecore.decision.ScoreCard;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.worker.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the case page together, in one transaction, so that all its parts are of the same moment. */
@Service
public class CasePages {

    private final CaseFiles cases;
    private final EvidenceStore evidence;
    private final CheckRecords checks;
    private final DecisionRecords decisions;
    private final ReviewTasks tasks;
    private final AuditTrail trail;
    private final VerificationProcess process;
    private final Sections sections;

    CasePages(
            CaseFiles cases,
            EvidenceStore evidence,
            CheckRecords checks,
            DecisionRecords decisions,
            ReviewTasks tasks,
            AuditTrail trail,
            VerificationProcess process,
            Sections sections) {
        this.cases = cases;
        this.evidence = evidence;
        this.checks = checks;
        this.decisions = decisions;
        this.tasks = tasks;
        this.trail = trail;
        this.process = process;
        this.sections = sections;
    }

    /** Changes whenever the page of the case would look different. */
    static String state(CaseFile file) {
        return file.status() + "-" + file.decision();
    }

    @Transactional(readOnly = true)
    public CasePage read(UUID caseId, StaffMember staff) {
        boolean personal = staff.may(Permission.SEE_PERSONAL);
        CaseFile file = cases.get(caseId);
        Map<String, CheckResult> latest = checks.latest(caseId);
        List<RecordedDecision> recorded = decisions.ofCase(caseId);
        Optional<ScoreCard> card = ScoreCard.of(recorded);
        List<String> stops = card.map(ScoreCard::hardStops).orElse(List.of());
        List<ReviewTask> all = tasks.allOfCase(caseId);
        Optional<ReviewTask> task = newest(all);
        List<AuditLine> lines = trail.ofCase(caseId);
        return new CasePage(
                sections.head(file, latest, personal),
                sections.findings()
                        .why(latest, stops, card.map(ScoreCard::reviewReasons).orElse(List.of()), personal),
                personal
                        ? Pictures.of(
                                caseId,
                                evidence.ofCase(caseId),
                                latest,
                                side -> sections.fields().boxes(latest, side),
                                sections.wording())
                        : null,
                personal
                        ? FaceMatch.of(latest.get(Topics.FACE_MATCH), sections.wording())
                                .orElse(null)
                        : null,
                personal
                        ? SelfieLiveness.of(latest.get(Topics.LIVENESS_CHECK), sections.wording())
                                .orElse(null)
                        : null,
                personal ? sections.fields().of(latest, file.claims(), recorded) : FieldTable.NONE,
                personal ? MrzView.of(latest, sections.wording()).orElse(null) : null,
                sections.scores()
                        .of(
                                file,
                                recorded,
                                stops.stream()
                                        .map(code -> sections.findings().sentence(code, latest, personal))
                                        .toList(),
                                code -> sections.findings().sentence(code, latest, personal))
                        .orElse(null),
                sections.findings().checks(checks.ofCase(caseId), personal),
                sections.findings().evaluations(recorded),
                sections.timeline().of(lines),
                lines.stream().anyMatch(line -> line.checkpoint().isEmpty()),
                toWorkOn(all, file, staff)
                        .map(each -> sections.panels().of(each, all, file, staff))
                        .orElse(null),
                task.filter(each -> each.verdict() != null)
                        .map(each -> sections.panels().settled(each, personal))
                        .orElse(null),
                personal ? sections.conversations().of(caseId, staff) : null,
                process.incidents(caseId).stream().map(sections::incident).toList());
    }

    /** What the case's process waits or waited for last. */
    private static Optional<ReviewTask> newest(List<ReviewTask> all) {
        return all.stream().filter(task -> task.kind() != ReviewKind.QUALITY).reduce((first, second) -> second);
    }

    /** The open task; a look back matters only to those who make them. */
    private static Optional<ReviewTask> toWorkOn(List<ReviewTask> all, CaseFile file, StaffMember staff) {
        return newest(all)
                .filter(task -> task.open() && file.status() == CaseStatus.IN_REVIEW)
                .or(() -> all.stream()
                        .filter(task -> task.kind() == ReviewKind.QUALITY && task.open())
                        .filter(task -> staff.queues().contains(task.queue()))
                        .findFirst());
    }
}
