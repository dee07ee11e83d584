package io.proofline.portal;

import io.proofline.contract.check.ReasonTexts;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The portal alone; the rooms beneath it are mocked by the tests. */
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
class PortalTestApplication {

    @Bean
    ReasonTexts reasonTexts() {
        return (reason, language, audience) -> "For the " + audience + ": " + reason.code() + ".";
    }
}
