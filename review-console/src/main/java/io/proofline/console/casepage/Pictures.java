package io.proofline.console.casepage;

import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of a case, the newest of each kind.
 *
 * @param faces portrait and selfie, always both
 * @param scans the sides of the document that are there
 * @param video null if there is no liveness video
 * @param signals what the examination of the document's picture found; empty if it was not examined
 */
public record Pictures(List<Face> faces, VideoView video, List<Scan> scans, List<SignalRow> signals) {

    private static final String OVERLAY = "forensic_";

    /**
     * A face.
     *
     * @param url null if there is no picture
     * @param box the face in its picture as "x,y,width,height" in fractions, or empty
     */
    public record Face(String label, String url, String box) {}

    /** One side of the document. */
    public record Scan(String label, String url, List<ScanBox> boxes, List<Overlay> overlays) {}

    /** Marks to be laid over a side of the document. */
    public record Overlay(String id, String label, String url) {}

    /** Says whether there is anything to lay over a picture. */
    public boolean marked() {
        return scans.stream().anyMatch(scan -> !scan.overlays().isEmpty());
    }

    /** Says whether the examination objects to anything. */
    public boolean edited() {
        return signals.stream().anyMatch(SignalRow::speaks);
    }

    static Pictures of(
            UUID caseId,
            List<EvidenceRef> evidence,
            Map<String, CheckResult> checks,
            Function<DocumentSide, List<ScanBox>> boxes,
            Wording wording) {
        Facts match = Facts.of(checks.get(Topics.FACE_MATCH));
        return new Pictures(
                List.of(
                        face(caseId, evidence, EvidenceKind.DOCUMENT_PORTRAIT, match.numbers("portrait_face"), wording),
                        face(caseId, evidence, EvidenceKind.SELFIE, match.numbers("selfie_face"), wording)),
                newest(evidence, EvidenceKind.LIVENESS_VIDEO)
                        .map(film -> video(caseId, film, evidence, checks, wording))
                        .orElse(null),
                Arrays.stream(DocumentSide.values())
                        .flatMap(side -> newest(evidence, kind(side)).stream()
                                .map(ref -> new Scan(
                                        wording.say("picture." + ref.kind().word()),
                                        url(caseId, ref),
                                        boxes.apply(side),
                                        side == DocumentSide.FRONT ? overlays(caseId, evidence, wording) : List.of())))
                        .toList(),
                SignalRow.of(checks.get(Topics.DOCUMENT_FORENSICS), wording));
    }

    private static VideoView video(
            UUID caseId,
            EvidenceRef film,
            List<EvidenceRef> evidence,
            Map<String, CheckResult> checks,
            Wording wording) {
        List<String> frames = evidence.subList(evidence.lastIndexOf(film), evidence.size()).stream()
                .filter(ref -> ref.kind() == EvidenceKind.LIVENESS_FRAME)
                .map(ref -> url(caseId, ref))
                .toList();
        return VideoView.of(url(caseId, film), frames, checks.get(Topics.LIVENESS_ACTIVE), wording);
    }

    private static EvidenceKind kind(DocumentSide side) {
        return switch (side) {
            case FRONT -> EvidenceKind.DOCUMENT_FRONT;
            case BACK -> EvidenceKind.DOCUMENT_BACK;
        };
    }

    private static Face face(
            UUID caseId, List<EvidenceRef> evidence, EvidenceKind kind, List<Double> box, Wording wording) {
        return new Face(
                wording.say("picture." + kind.word()),
                newest(evidence, kind).map(ref -> url(caseId, ref)).orElse(null),
                box.size() == 4 ? box.stream().map(String::valueOf).collect(Collectors.joining(",")) : "");
    }

    /** Of the newest front only: marks made for an earlier picture would lie in the wrong places. */
    private static List<Overlay> overlays(UUID caseId, List<EvidenceRef> evidence, Wording wording) {
        List<EvidenceRef> sinceFront = evidence.subList(
                evidence.lastIndexOf(
                        newest(evidence, EvidenceKind.DOCUMENT_FRONT).orElseThrow()),
                evidence.size());
        return Stream.of(EvidenceKind.values())
                .filter(kind -> kind.word().startsWith(OVERLAY))
                .flatMap(kind -> newest(sinceFront, kind).stream())
                .map(ref -> {
                    String signal = ref.kind().word().substring(OVERLAY.length());
                    return new Overlay(signal, wording.sayOr("signal." + signal, signal), url(caseId, ref));
                })
                .toList();
    }

    private static Optional<EvidenceRef> newest(List<EvidenceRef> evidence, EvidenceKind kind) {
        return evidence.stream().filter(ref -> ref.kind() == kind).reduce((first, second) -> second);
    }

    private static String url(UUID caseId, EvidenceRef ref) {
        return "/console/cases/" + caseId + "/evidence/" + ref.id();
    }
}
