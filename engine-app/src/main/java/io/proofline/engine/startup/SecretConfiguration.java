package io.proofline.engine.startup;

import io.proofline.casecore.applicant.ApplicantLinkSecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Secrets that several nodes must share: given by configuration, or generated where one node is alone. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    ApplicantLinkSecret applicantLinkSecret(
            @Value("${proofline.applicant-link-secret:}") String configured, SecretFiles secrets) {
        return new ApplicantLinkSecret(secrets.givenOr(configured, "applicant-links"));
    }
}
