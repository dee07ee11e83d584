package io.proofline.casecore;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Opens cases with values that are easy to find again. */
public class Cases {

    public static final Actor CLIENT = new Actor(ActorKind.CLIENT, "client-of-tests");
    public static final String SURNAME = "QUERSCHNITTLER";

    private final CaseFiles files;

    Cases(CaseFiles files) {
        this.files = files;
    }

    public CaseFile open(TenantId tenant) {
        return TenantScope.call(tenant, () -> files.open(command()));
    }

    public static OpenCase command() {
        return new OpenCase(
                DocumentPack.ICAO_PASSPORT,
                "A-1042",
                "en",
                Map.of("surname", SURNAME, "email", "querschnittler@example.org"),
                List.of(evidence(EvidenceKind.DOCUMENT_FRONT, "front"), evidence(EvidenceKind.SELFIE, "selfie")),
                CLIENT,
                "api");
    }

    public static NewEvidence evidence(EvidenceKind kind, String content) {
        return new NewEvidence(
                kind,
                new EvidenceInspector.Inspected(content.getBytes(StandardCharsets.UTF_8), "image/jpeg", 640, 480));
    }
}
