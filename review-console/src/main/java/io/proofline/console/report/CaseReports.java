package io.proofline.console.report;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.StaffMember;
import io.proofline.console.casepage.CasePages;
import io.proofline.console.related.RelatedRow;
import io.proofline.console.wording.Wording;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.process.VerificationProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report together, in one transaction, and writes down that it was printed and what was chosen for it. */
@Service
class CaseReports {

    private static final List<EvidenceKind> PRINTED = List.of(
            EvidenceKind.DOCUMENT_FRONT,
            EvidenceKind.DOCUMENT_BACK,
            EvidenceKind.DOCUMENT_PORTRAIT,
            EvidenceKind.SELFIE,
            EvidenceKind.LIVENESS_FRAME);
    /** A video has some; the rest is seen in the console. */
    private static final int MOST_PICTURES = 10;

    private final CasePages pages;
    private final ReviewTasks tasks;
    private final DecisionRecords decisions;
    private final EvidenceStore evidence;
    private final AuditTrail trail;
    private final AuditLog audit;
    private final VerificationProcess process;
    private final Tenants tenants;
    private final ReportWords words;
    private final Wording wording;

    CaseReports(
            CasePages pages,
            ReviewTasks tasks,
            DecisionRecords decisions,
            EvidenceStore evidence,
            AuditTrail trail,
            AuditLog audit,
            VerificationProcess process,
            Tenants tenants,
            ReportWords words,
            Wording wording) {
        this.pages = pages;
        this.tasks = tasks;
        this.decisions = decisions;
        this.evidence = evidence;
        this.trail = trail;
        this.audit = audit;
        this.process = process;
        this.tenants = tenants;
        this.words = words;
        this.wording = wording;
    }

    /** @param related read before, outside of this transaction: an erased case among them would end it */
    @Transactional
    CaseReport print(UUID caseId, ReportOptions options, List<RelatedRow> related, StaffMember staff) {
        List<AuditLine> covered = trail.ofCase(caseId);
        Instant now = wording.now();
        CaseReport report = new CaseReport(
                pages.read(caseId, staff),
                tenants.find(TenantScope.require()).map(Tenant::displayName).orElse(""),
                words.rulings(tasks.allOfCase(caseId)),
                models(caseId),
                words.evidence(evidence.storedIn(caseId)),
                related,
                options.pictures() ? pictures(caseId, staff) : List.of(),
                words.coverage(covered),
                options,
                new CaseReport.Printed(staff.displayName(), staff.username(), now, wording.moment(now)));
        audit.append(AuditEvent.of(
                caseId,
                AuditActions.CASE_REPORT_PRINTED,
                Actor.staff(staff.username()),
                Map.of(
                        "pictures", report.pictures().size(),
                        "all_evaluations", options.minor(),
                        "entries", covered.size())));
        return report;
    }

    /** The process on the version that the case runs on, and every version of a table that decided something. */
    private List<CaseReport.Model> models(UUID caseId) {
        Stream<CaseReport.Model> running = process.progressOf(caseId).stream()
                .map(progress -> new CaseReport.Model(progress.key(), ModelDigest.of(progress.model())));
        Stream<CaseReport.Model> decided = decisions.ofCase(caseId).stream()
                .map(made -> new CaseReport.Model(
                        made.evaluation().model(), made.evaluation().version()));
        return Stream.concat(running, decided).distinct().toList();
    }

    /** The newest of each kind, and all pictures out of a video; each is a look of its own. */
    private List<CaseReport.Picture> pictures(UUID caseId, StaffMember staff) {
        List<EvidenceRef> chosen = new ArrayList<>();
        List<EvidenceRef> all = evidence.ofCase(caseId);
        for (EvidenceKind kind : PRINTED) {
            List<EvidenceRef> of =
                    all.stream().filter(ref -> ref.kind() == kind).toList();
            chosen.addAll(kind == EvidenceKind.LIVENESS_FRAME || of.isEmpty() ? of : List.of(of.get(of.size() - 1)));
        }
        return chosen.stream()
                .limit(MOST_PICTURES)
                .map(ref -> picture(caseId, ref, staff))
                .toList();
    }

    private CaseReport.Picture picture(UUID caseId, EvidenceRef ref, StaffMember staff) {
        return new CaseReport.Picture(
                wording.say("picture." + ref.kind().word()),
                content(caseId, ref, staff).flatMap(PrintedPicture::of).orElse(null),
                ref.sha256());
    }

    /** Empty if the case was erased. */
    private Optional<byte[]> content(UUID caseId, EvidenceRef ref, StaffMember staff) {
        try {
            byte[] content = evidence.read(caseId, ref.id());
            evidence.recordView(caseId, ref.id(), Actor.staff(staff.username()));
            return Optional.of(content);
        } catch (CaseKeyMissing erased) {
            return Optional.empty();
        }
    }
}
