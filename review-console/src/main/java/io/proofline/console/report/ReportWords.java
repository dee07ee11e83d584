package io.proofline.console.report;

import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.evidence.StoredEvidence;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import io.proofline.contract.process.ReviewOverride;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is in a report and not on the case page. */
@Component
class ReportWords {

    private final Wording wording;
    private final Colleagues colleagues;
    private final AuditProofs proofs;

    ReportWords(Wording wording, Colleagues colleagues, AuditProofs proofs) {
        this.wording = wording;
        this.colleagues = colleagues;
        this.proofs = proofs;
    }

    List<CaseReport.Ruling> rulings(List<ReviewTask> tasks) {
        return tasks.stream()
                .filter(task -> task.decidedBy() != null)
                .map(this::ruling)
                .toList();
    }

    private CaseReport.Ruling ruling(ReviewTask task) {
        String kind = task.kind().name();
        String what = task.status() == ReviewStatus.RETURNED
                ? wording.say("report.returned." + kind)
                : wording.say(
                        "report.decided." + kind,
                        wording.say("verdict." + task.verdict().word()));
        return new CaseReport.Ruling(
                wording.say(
                        "report.ruling",
                        wording.moment(task.decidedAt()),
                        colleagues.displayName(task.decidedBy()),
                        task.decidedBy(),
                        wording.sayOr("queue." + task.queue(), task.queue()),
                        what),
                task.override() == ReviewOverride.NONE
                        ? null
                        : wording.say(
                                task.kind() == ReviewKind.APPROVAL ? "report.second" : "report.first",
                                wording.say("override." + task.override()),
                                task.firstBy() == null ? "" : colleagues.displayName(task.firstBy())),
                task.reasonCodes().stream()
                        .map(code -> wording.reason(Reason.of(code)))
                        .toList(),
                task.comment() == null || task.comment().isBlank() ? null : task.comment());
    }

    List<CaseReport.Piece> evidence(List<StoredEvidence> stored) {
        return stored.stream()
                .map(piece -> new CaseReport.Piece(
                        wording.sayOr(
                                "picture." + piece.ref().kind().word(),
                                piece.ref().kind().word()),
                        piece.ref().mediaType(),
                        wording.moment(piece.receivedAt()),
                        piece.ref().sha256()))
                .toList();
    }

    CaseReport.Coverage coverage(List<AuditLine> lines) {
        List<Long> sealed = lines.stream()
                .filter(AuditLine::sealed)
                .map(line -> line.index().getAsLong())
                .toList();
        Optional<SignedCheckpoint> newest = proofs.latestCheckpoint();
        return new CaseReport.Coverage(
                String.valueOf(sealed.size()),
                sealed.isEmpty() ? "" : String.valueOf(sealed.get(0)),
                sealed.isEmpty() ? "" : String.valueOf(sealed.get(sealed.size() - 1)),
                String.valueOf(lines.size() - sealed.size()),
                newest.map(SignedCheckpoint::checkpoint)
                        .map(checkpoint -> wording.say(
                                "report.checkpoint",
                                String.valueOf(checkpoint.number()),
                                wording.moment(checkpoint.at()),
                                String.valueOf(checkpoint.size())))
                        .orElse(null),
                newest.map(signed -> Base64.getEncoder()
                                .encodeToString(signed.checkpoint().root()))
                        .orElse(null),
                proofs.publicKey().id());
    }
}
