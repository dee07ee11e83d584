package io.proofline.engine.process.step;

import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a case still needs from the applicant, and which evidence its checks look at. Evidence is chosen once and stays
 * chosen until a better piece was asked for and came.
 */
@Component
public class EvidenceNeeds {

    private final EvidenceStore evidence;

    EvidenceNeeds(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** What is missing, in the order of the kinds; empty if the checks can go on. */
    public List<EvidenceRequest> open(UUID caseId, Map<String, Object> variables) {
        Map<EvidenceKind, EvidenceRef> newest = newest(caseId);
        Map<String, String> chosen = WordMap.read(variables.get(ProcessNames.EVIDENCE));
        Map<String, String> wanted = WordMap.read(variables.get(ProcessNames.WANTED));
        List<EvidenceRequest> open = new ArrayList<>();
        for (EvidenceKind kind : required(variables, wanted)) {
            EvidenceRef piece = newest.get(kind);
            String reason = wanted.get(kind.word());
            if (piece == null) {
                open.add(new EvidenceRequest(kind, reason == null ? ReasonCodes.EVIDENCE_MISSING : reason));
            } else if (reason != null && piece.id().toString().equals(chosen.get(kind.word()))) {
                open.add(new EvidenceRequest(kind, reason));
            }
        }
        return open;
    }

    /** What is taken beside what is missing, and not waited for. */
    public List<EvidenceRequest> offered(UUID caseId, Map<String, Object> variables) {
        boolean offered = videoPolicy(variables) == VideoPolicy.OPTIONAL
                && !newest(caseId).containsKey(EvidenceKind.LIVENESS_VIDEO);
        return offered
                ? List.of(new EvidenceRequest(EvidenceKind.LIVENESS_VIDEO, ReasonCodes.EVIDENCE_MISSING, true))
                : List.of();
    }

    /** The choice to go on with: what was chosen before, and the newest of what was missing or wanted. */
    String choose(UUID caseId, Map<String, Object> variables) {
        Map<EvidenceKind, EvidenceRef> newest = newest(caseId);
        Map<String, String> before = WordMap.read(variables.get(ProcessNames.EVIDENCE));
        Map<String, String> wanted = WordMap.read(variables.get(ProcessNames.WANTED));
        Map<String, String> chosen = new LinkedHashMap<>();
        newest.forEach((kind, piece) -> {
            String word = kind.word();
            boolean keeps = before.containsKey(word) && !wanted.containsKey(word);
            chosen.put(word, keeps ? before.get(word) : piece.id().toString());
        });
        return WordMap.write(chosen);
    }

    /** What the pack and the policy want, and whatever a check has asked to be sent anew. */
    private static Set<EvidenceKind> required(Map<String, Object> variables, Map<String, String> wanted) {
        Set<EvidenceKind> required = EnumSet.copyOf(pack(variables).requiredEvidence());
        if (videoPolicy(variables) == VideoPolicy.REQUIRED || wanted.containsKey(EvidenceKind.LIVENESS_VIDEO.word())) {
            required.add(EvidenceKind.LIVENESS_VIDEO);
        }
        return required;
    }

    /** Cases that were opened by an older model have none. */
    private static VideoPolicy videoPolicy(Map<String, Object> variables) {
        return VideoPolicy.ofWord((String) variables.get(ProcessNames.LIVENESS_VIDEO))
                .orElse(VideoPolicy.NONE);
    }

    static DocumentPack pack(Map<String, Object> variables) {
        return DocumentPack.ofWord((String) variables.get(ProcessNames.PACK)).orElseThrow();
    }

    private Map<EvidenceKind, EvidenceRef> newest(UUID caseId) {
        Map<EvidenceKind, EvidenceRef> newest = new EnumMap<>(EvidenceKind.class);
        evidence.ofCase(caseId).stream()
                .filter(ref -> !ref.kind().derived())
                .forEach(ref -> newest.put(ref.kind(), ref));
        return newest;
    }
}
