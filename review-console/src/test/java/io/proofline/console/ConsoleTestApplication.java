package io.proofline.console;

import io.proofline.contract.check.ReasonTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The console alone; the rooms beneath it are mocked by the tests. */
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
class ConsoleTestApplication {

    static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    ReasonTexts reasonTexts() {
        return (reason, language, audience) -> "Sentence of " + reason.code() + " " + reason.data();
    }
}
