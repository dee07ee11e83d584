package io.proofline.engine.api.kyc.view;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CasePosition;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.decision.ScoreCard;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.check.ReasonTexts.Audience;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.worker.Topics;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the API tells about cases. */
@Component
@Transactional(readOnly = true)
public class CaseViews {

    private final CaseFiles files;
    private final CheckRecords checks;
    private final DecisionRecords decisions;
    private final VerificationProcess process;
    private final ReasonTexts texts;
    private final Links links;

    CaseViews(
            CaseFiles files,
            CheckRecords checks,
            DecisionRecords decisions,
            VerificationProcess process,
            ReasonTexts texts,
            Links links) {
        this.files = files;
        this.checks = checks;
        this.decisions = decisions;
        this.process = process;
        this.texts = texts;
        this.links = links;
    }

    /**
     * The case in full.
     *
     * @param language of the reasons' sentences, ISO 639-1
     * @throws io.proofline.casecore.casefile.CaseNotFound if there is none, or it is another tenant's
     */
    public CaseView of(UUID id, String language) {
        CaseFile file = files.get(id);
        Words words = new Words(texts.of(id), language);
        Map<String, RecordedCheck> newest = new LinkedHashMap<>();
        checks.ofCase(id).forEach(check -> newest.put(check.result().check(), check));
        Optional<ScoreCard> card = ScoreCard.of(decisions.ofCase(id));
        return new CaseView(
                file.id(),
                file.reference(),
                file.pack().word(),
                file.language(),
                file.status().word(),
                decision(file),
                codes(file.reasonCodes(), words),
                file.band(),
                file.score(),
                card.map(ScoreCard::factors).orElse(List.of()).stream()
                        .map(CaseViews::factor)
                        .toList(),
                codes(card.map(ScoreCard::hardStops).orElse(List.of()), words),
                codes(card.map(ScoreCard::reviewReasons).orElse(List.of()), words),
                card.map(known -> known.model() + "@" + known.version()).orElse(null),
                newest.values().stream().map(check -> check(check, words)).toList(),
                fields(newest.get(Topics.DOCUMENT_READ)),
                wanted(file, words),
                file.openedAt(),
                file.decidedAt(),
                links.of(id, file.language()));
    }

    /** A page of the newest cases; one more than asked for is looked up to know whether another page follows. */
    public CasePage page(Optional<CaseStatus> status, Optional<CasePosition> after, int limit) {
        List<CaseFile> found = files.page(status, after, limit + 1);
        List<CaseFile> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(shown.get(shown.size() - 1)) : null;
        return new CasePage(shown.stream().map(this::summary).toList(), next);
    }

    private CaseSummary summary(CaseFile file) {
        return new CaseSummary(
                file.id(),
                file.reference(),
                file.pack().word(),
                file.status().word(),
                decision(file),
                file.score(),
                file.openedAt(),
                file.decidedAt(),
                links.self(file.id()));
    }

    private static String decision(CaseFile file) {
        return file.decision() == null ? null : file.decision().word();
    }

    private static FactorView factor(ScoreCard.Factor factor) {
        return new FactorView(
                factor.name(),
                factor.value(),
                factor.weight(),
                factor.rules().stream().map(FiredRule::number).toList());
    }

    private CheckView check(RecordedCheck check, Words words) {
        return new CheckView(
                check.result().check(),
                check.result().outcome().word(),
                check.result().score(),
                check.result().reasons().stream()
                        .map(reason -> reason(reason, words))
                        .toList(),
                check.attempt(),
                check.took().toMillis(),
                check.finishedAt());
    }

    private List<EvidenceWanted> wanted(CaseFile file, Words words) {
        return process.openRequests(file.id()).stream()
                .map(request -> new EvidenceWanted(
                        request.kind().word(), reason(Reason.of(request.reason()), words), request.optional()))
                .toList();
    }

    private List<ReasonView> codes(Collection<String> codes, Words words) {
        return codes.stream().map(code -> reason(Reason.of(code), words)).toList();
    }

    private ReasonView reason(Reason reason, Words words) {
        return new ReasonView(reason.code(), words.of(reason), reason.data());
    }

    private static List<FieldView> fields(RecordedCheck read) {
        return read != null && read.result().facts().get("fields") instanceof List<?> fields
                ? fields.stream().map(FieldViews::of).flatMap(Optional::stream).toList()
                : List.of();
    }

    /** The sentences that a case was decided with, in the reader's language. */
    private record Words(ReasonTexts texts, String language) {

        String of(Reason reason) {
            return texts.sentence(reason, language, Audience.STAFF);
        }
    }
}
