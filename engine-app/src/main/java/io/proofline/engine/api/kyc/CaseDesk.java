package io.proofline.engine.api.kyc;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.HourlyViews;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.tenant.ApiClient;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.kyc.intake.CaseRequest;
import io.proofline.engine.api.kyc.intake.EvidenceBatch;
import io.proofline.engine.api.kyc.view.CaseReceipt;
import io.proofline.engine.api.kyc.view.CaseView;
import io.proofline.engine.api.kyc.view.CaseViews;
import io.proofline.engine.api.kyc.view.Links;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what client applications send: the case, its evidence, its process and the answer, or nothing of it. Tells them
 * of a case, and writes down that it did.
 */
@Service
@Transactional
public class CaseDesk {

    private static final String CHANNEL = "api";
    private static final String PAGE = "/v1/kyc/{id}";

    private final CaseFiles files;
    private final VerificationProcess process;
    private final RepeatedCalls calls;
    private final Links links;
    private final CaseViews views;
    private final HourlyViews seen;

    CaseDesk(
            CaseFiles files,
            VerificationProcess process,
            RepeatedCalls calls,
            Links links,
            CaseViews views,
            HourlyViews seen) {
        this.files = files;
        this.process = process;
        this.calls = calls;
        this.links = links;
        this.views = views;
        this.seen = seen;
    }

    /**
     * The case in full. What was read from the document is personal, so whoever is told of it is noted.
     *
     * @param language of the reasons' sentences, ISO 639-1
     */
    public CaseView see(UUID caseId, String language, ApiClient client) {
        CaseView view = views.of(caseId, language);
        if (!view.extractedFields().isEmpty()) {
            seen.seen(caseId, actor(client), PAGE);
        }
        return view;
    }

    /** Opens a case; with a key it is opened once, however often it is asked for. */
    public CaseReceipt open(CaseRequest request, Optional<String> key, ApiClient client) {
        return calls.once(key, "verify " + request.digest(), CaseReceipt.class, CaseReceipt::caseId, () -> {
            CaseFile file = files.open(new OpenCase(
                    request.pack(),
                    request.reference(),
                    request.language(),
                    request.claims(),
                    evidence(request.evidence(), request.prints()),
                    actor(client),
                    CHANNEL,
                    request.videoWish()));
            return receipt(file);
        });
    }

    /** Adds pictures that the case has asked for. */
    public CaseReceipt add(UUID caseId, EvidenceBatch batch, Optional<String> key, ApiClient client) {
        String digest = "evidence " + caseId + " " + batch.digest();
        return calls.once(key, digest, CaseReceipt.class, CaseReceipt::caseId, () -> {
            CaseFile file = files.lock(caseId);
            if (file.completed()) {
                throw new ApiException(ErrorCode.CASE_COMPLETED);
            }
            refuseUnasked(caseId, batch.evidence().keySet());
            evidence(batch.evidence(), Map.of()).forEach(item -> files.addEvidence(caseId, item, actor(client)));
            return receipt(files.get(caseId));
        });
    }

    private void refuseUnasked(UUID caseId, Set<EvidenceKind> sent) {
        Set<EvidenceKind> asked = EnumSet.noneOf(EvidenceKind.class);
        process.openRequests(caseId).stream().map(EvidenceRequest::kind).forEach(asked::add);
        if (!asked.containsAll(sent)) {
            throw new ApiException(
                    ErrorCode.EVIDENCE_NOT_REQUESTED,
                    ErrorCode.EVIDENCE_NOT_REQUESTED.sentence(),
                    Map.of("requested", asked.stream().map(EvidenceKind::word).toList()));
        }
    }

    private CaseReceipt receipt(CaseFile file) {
        return new CaseReceipt(file.id(), file.status().word(), links.of(file.id(), file.language()));
    }

    private static List<NewEvidence> evidence(
            Map<EvidenceKind, Inspected> pictures, Map<EvidenceKind, PrintDetails> prints) {
        return pictures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(picture -> new NewEvidence(
                        picture.getKey(),
                        picture.getValue(),
                        Optional.ofNullable(prints.get(picture.getKey()))
                                .map(PrintDetails::attributes)
                                .orElse(Map.of())))
                .toList();
    }

    private static Actor actor(ApiClient client) {
        return Actor.client(client.keyId());
    }
}
