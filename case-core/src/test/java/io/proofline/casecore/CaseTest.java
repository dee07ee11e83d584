package io.proofline.casecore;

import io.proofline.casecore.applicant.ApplicantLinkSecret;
import io.proofline.casecore.database.TestDatabaseConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the whole of case-core on a real database; only the process is replaced, by one that takes notes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CaseTest.Application.class,
        properties = {
            "spring.flyway.enabled=false",
            "proofline.data-dir=target/test-data",
            "proofline.audit.seal-every=P1D",
            "proofline.audit.checkpoint-every=P1D",
            "proofline.audit.first-verification=P1D",
            "proofline.review.idle-check-every=P1D",
            "proofline.outbox.relay=false",
            "proofline.search.rebuild-every=P1D"
        })
public @interface CaseTest {

    /** Not a component, so that applications that scan this package do not find it. */
    @EnableAutoConfiguration
    @Import({CaseCoreConfiguration.class, TestDatabaseConfiguration.class, NotingProcess.class, Cases.class})
    class Application {

        @Bean
        ApplicantLinkSecret applicantLinkSecret() {
            return new ApplicantLinkSecret("a-secret-for-tests-of-thirty-two-characters");
        }
    }
}
