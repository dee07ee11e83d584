package io.proofline.portal;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.VerificationProcess;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a case is for its applicant's eyes. Runs in the scope of the case's tenant. */
@Service
class ApplicantView {

    private final CaseFiles cases;
    private final VerificationProcess process;
    private final ReasonTexts reasons;
    private final MessageSource messages;

    ApplicantView(CaseFiles cases, VerificationProcess process, ReasonTexts reasons, MessageSource messages) {
        this.cases = cases;
        this.process = process;
        this.reasons = reasons;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public ApplicantStatus of(UUID caseId) {
        CaseFile file = cases.get(caseId);
        ReasonTexts words = reasons.of(caseId);
        Stage stage = stage(file);
        List<EvidenceRequest> requests = stage == Stage.NEEDED ? process.openRequests(caseId) : List.of();
        return new ApplicantStatus(
                stage,
                file.reference(),
                file.queue() != null,
                stage == Stage.REJECTED
                        ? file.reasonCodes().stream()
                                .map(code -> sentence(words, code))
                                .distinct()
                                .toList()
                        : List.of(),
                requests.stream()
                        .filter(request -> request.kind().picture())
                        .map(request -> ask(words, request, file.pack()))
                        .toList(),
                video(requests));
    }

    /** Stores pictures that were inspected; all of them or, if one is not asked for, none. */
    @Transactional
    public void add(UUID caseId, Map<EvidenceKind, Inspected> pictures) {
        cases.lock(caseId);
        Set<EvidenceKind> asked =
                process.openRequests(caseId).stream().map(EvidenceRequest::kind).collect(Collectors.toSet());
        if (pictures.isEmpty() || !asked.containsAll(pictures.keySet())) {
            throw new NotAsked();
        }
        pictures.forEach((kind, picture) -> cases.addEvidence(caseId, new NewEvidence(kind, picture), Actor.APPLICANT));
    }

    private static ApplicantStatus.Video video(List<EvidenceRequest> requests) {
        return requests.stream()
                .filter(request -> request.kind() == EvidenceKind.LIVENESS_VIDEO)
                .map(request -> request.optional() ? ApplicantStatus.Video.WELCOME : ApplicantStatus.Video.NEEDED)
                .findFirst()
                .orElse(ApplicantStatus.Video.NONE);
    }

    private ApplicantStatus.Ask ask(ReasonTexts words, EvidenceRequest request, DocumentPack pack) {
        String kind = request.kind().word();
        return new ApplicantStatus.Ask(
                kind,
                words("portal.kind." + kind, pack),
                words("portal.hint." + kind, pack),
                sentence(words, request.reason()));
    }

    /** The pack's own words where it has some, else those for any document. */
    private String words(String key, DocumentPack pack) {
        Locale locale = LocaleContextHolder.getLocale();
        String general = messages.getMessage(key, null, locale);
        return messages.getMessage(key + "." + pack.word(), null, general, locale);
    }

    private String sentence(ReasonTexts words, String code) {
        return words.sentence(
                Reason.of(code),
                messages.getMessage("portal.language", null, LocaleContextHolder.getLocale()),
                ReasonTexts.Audience.APPLICANT);
    }

    private static Stage stage(CaseFile file) {
        return switch (file.status()) {
            case PROCESSING -> Stage.CHECKING;
            case AWAITING_EVIDENCE -> Stage.NEEDED;
            case IN_REVIEW -> Stage.REVIEW;
            case COMPLETED ->
                switch (file.decision()) {
                    case ACCEPTED -> Stage.ACCEPTED;
                    case REJECTED -> Stage.REJECTED;
                    case EXPIRED -> Stage.EXPIRED;
                };
        };
    }
}
