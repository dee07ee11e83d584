package io.proofline.console.casepage;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.process.Incident;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What says the parts of the page in words, and the parts that are too small for a class. */
@Component
record Sections(
        Wording wording,
        CaseWords words,
        FieldRows fields,
        ScoreViews scores,
        Findings findings,
        Timeline timeline,
        ReviewPanels panels,
        Conversations conversations) {

    CasePage.Head head(CaseFile file, Map<String, CheckResult> latest, boolean personal) {
        return new CasePage.Head(
                file.id(),
                CaseWords.reference(file.reference(), file.id()),
                words.pack(file),
                words.status(file),
                words.tone(file),
                wording.moment(file.openedAt()),
                file.channel(),
                CasePages.state(file),
                file.status() == CaseStatus.PROCESSING || file.status() == CaseStatus.AWAITING_EVIDENCE,
                file.status() == CaseStatus.IN_REVIEW,
                file.decision() == null ? null : words.decision(file.decision()),
                file.decidedAt() == null ? null : wording.moment(file.decidedAt()),
                file.reasonCodes().stream()
                        .map(code -> findings.sentence(code, latest, personal))
                        .toList());
    }

    CasePage.IncidentNote incident(Incident incident) {
        return new CasePage.IncidentNote(
                incident.id(), findings.label(incident.step()), incident.message(), wording.moment(incident.since()));
    }
}
