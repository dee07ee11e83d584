package io.proofline.engine.api.kyc;

import io.proofline.casecore.liveness.LivenessSettings;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.vision.image.PictureInspector;
import io.proofline.vision.video.VideoInspector;
import io.proofline.vision.video.VideoLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The check at the door, the same for every door. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LivenessSettings.class)
class EvidenceDoor {

    @Bean
    EvidenceInspector evidenceInspector(LivenessSettings settings) {
        int mostBytes = Math.toIntExact(settings.videoSize().toBytes());
        EvidenceInspector videos = new VideoInspector(VideoLimits.LIVENESS.holding(mostBytes));
        EvidenceInspector pictures = new PictureInspector();
        return (kind, content) -> (kind == EvidenceKind.LIVENESS_VIDEO ? videos : pictures).inspect(kind, content);
    }
}
