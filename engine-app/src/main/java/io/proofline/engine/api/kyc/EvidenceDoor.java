package io.proofline.engine.api.kyc;

import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.vision.image.PictureInspector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The check at the door, the same for every door. */
@Configuration(proxyBeanMethods = false)
class EvidenceDoor {

    @Bean
    EvidenceInspector evidenceInspector() {
        return new PictureInspector();
    }
}
