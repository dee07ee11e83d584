package io.proofline.engine.api.kyc;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.liveness.LivenessVideos;
import io.proofline.casecore.tenant.ApiClient;
import io.proofline.engine.api.kyc.intake.VideoAnswer;
import io.proofline.engine.api.kyc.view.CaseReceipt;
import io.proofline.engine.api.kyc.view.ChallengeView;
import io.proofline.engine.api.kyc.view.Links;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells client applications what their applicants are to do before the camera, and takes their videos. */
@Service
@Transactional
public class LivenessDesk {

    private final LivenessVideos videos;
    private final CaseFiles files;
    private final RepeatedCalls calls;
    private final Links links;

    LivenessDesk(LivenessVideos videos, CaseFiles files, RepeatedCalls calls, Links links) {
        this.videos = videos;
        this.files = files;
        this.calls = calls;
        this.links = links;
    }

    public ChallengeView challenge(UUID caseId, Optional<String> key, ApiClient client) {
        return calls.once(
                key,
                "liveness-challenge " + caseId,
                ChallengeView.class,
                ChallengeView::caseId,
                () -> ChallengeView.of(caseId, videos.challenge(caseId, Actor.client(client.keyId()))));
    }

    public CaseReceipt take(UUID caseId, VideoAnswer answer, Optional<String> key, ApiClient client) {
        String digest = "liveness-video " + caseId + " " + answer.digest();
        return calls.once(key, digest, CaseReceipt.class, CaseReceipt::caseId, () -> {
            videos.submit(caseId, answer.nonce(), answer.video(), Actor.client(client.keyId()));
            CaseFile file = files.get(caseId);
            return new CaseReceipt(file.id(), file.status().word(), links.of(file.id(), file.language()));
        });
    }
}
