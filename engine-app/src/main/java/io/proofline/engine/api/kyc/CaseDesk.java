package io.proofline.engine.api.kyc;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.idempotency.Answer;
import io.proofline.casecore.idempotency.IdempotencyKeys;
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
import io.proofline.engine.api.kyc.view.Links;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what client applications send: the case, its evidence, its process and the answer, or nothing of it. */
@Service
@Transactional
public class CaseDesk {

    private static final String CHANNEL = "api";

    private final CaseFiles files;
    private final VerificationProcess process;
    private final IdempotencyKeys keys;
    private final Links links;
    private final JsonMapper json;

    CaseDesk(CaseFiles files, VerificationProcess process, IdempotencyKeys keys, Links links, JsonMapper json) {
        this.files = files;
        this.process = process;
        this.keys = keys;
        this.links = links;
        this.json = json;
    }

    /** Opens a case; with a key it is opened once, however often it is asked for. */
    public CaseReceipt open(CaseRequest request, Optional<String> key, ApiClient client) {
        return once(key, "verify " + request.digest(), () -> {
            CaseFile file = files.open(new OpenCase(
                    request.pack(),
                    request.reference(),
                    request.language(),
                    request.claims(),
                    evidence(request.evidence(), request.prints()),
                    actor(client),
                    CHANNEL));
            return receipt(file);
        });
    }

    /** Adds pictures that the case has asked for. */
    public CaseReceipt add(UUID caseId, EvidenceBatch batch, Optional<String> key, ApiClient client) {
        return once(key, "evidence " + caseId + " " + batch.digest(), () -> {
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

    private CaseReceipt once(Optional<String> key, String digest, Supplier<CaseReceipt> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        Answer answer = keys.once(key.get(), digest, () -> {
            CaseReceipt receipt = work.get();
            return new Answer(receipt.caseId(), json.writeValueAsString(receipt));
        });
        return json.readValue(answer.body(), CaseReceipt.class);
    }

    private CaseReceipt receipt(CaseFile file) {
        return new CaseReceipt(file.id(), file.status().word(), links.of(file.id()));
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
        return new Actor(ActorKind.CLIENT, client.keyId());
    }
}
