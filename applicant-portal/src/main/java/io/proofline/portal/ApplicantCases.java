package io.proofline.portal;

import io.proofline.casecore.applicant.ApplicantLink;
import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.liveness.IssuedChallenge;
import io.proofline.casecore.liveness.LivenessVideos;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** A case as its applicant may see it and add to it. The token is the credential: it names tenant and case. */
@Service
class ApplicantCases {

    private final ApplicantLinks links;
    private final ApplicantView view;
    private final EvidenceInspector inspector;
    private final LivenessVideos videos;

    ApplicantCases(ApplicantLinks links, ApplicantView view, EvidenceInspector inspector, LivenessVideos videos) {
        this.links = links;
        this.view = view;
        this.inspector = inspector;
        this.videos = videos;
    }

    /** @throws LinkRefused if the token is not good */
    ApplicantStatus status(String token) {
        return within(token, view::of);
    }

    /**
     * Takes the pictures that are asked for. All are inspected before the first is stored.
     *
     * @throws EvidenceRefused if one of them cannot be used; then none is stored
     * @throws NotAsked if one of them is not wanted (any more)
     * @throws LinkRefused if the token is not good
     */
    void submit(String token, Map<EvidenceKind, byte[]> pictures) throws EvidenceRefused {
        ApplicantLink link = links.verify(token).orElseThrow(LinkRefused::new);
        Map<EvidenceKind, EvidenceInspector.Inspected> inspected = new EnumMap<>(EvidenceKind.class);
        for (Map.Entry<EvidenceKind, byte[]> picture : pictures.entrySet()) {
            inspected.put(picture.getKey(), inspector.inspect(picture.getKey(), picture.getValue()));
        }
        TenantScope.run(link.tenant(), () -> view.add(link.caseId(), inspected));
    }

    /**
     * Draws what the applicant is to do before the camera.
     *
     * @throws LinkRefused if the token is not good
     */
    IssuedChallenge challenge(String token) {
        return within(token, caseId -> videos.challenge(caseId, Actor.APPLICANT));
    }

    /**
     * Takes the video in which the applicant does it.
     *
     * @throws EvidenceRefused if it cannot be used; the challenge can still be answered then
     * @throws LinkRefused if the token is not good
     */
    void submitVideo(String token, String nonce, byte[] video) throws EvidenceRefused {
        ApplicantLink link = links.verify(token).orElseThrow(LinkRefused::new);
        EvidenceInspector.Inspected inspected = inspector.inspect(EvidenceKind.LIVENESS_VIDEO, video);
        TenantScope.run(link.tenant(), () -> videos.submit(link.caseId(), nonce, inspected, Actor.APPLICANT));
    }

    private <T> T within(String token, Function<UUID, T> work) {
        ApplicantLink link = links.verify(token).orElseThrow(LinkRefused::new);
        return TenantScope.call(link.tenant(), () -> work.apply(link.caseId()));
    }
}
