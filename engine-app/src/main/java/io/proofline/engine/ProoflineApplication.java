package io.proofline.engine;

import io.proofline.engine.database.DatabaseSettings;
import io.proofline.engine.startup.DataDirectory;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The whole platform in one process: engine, APIs, console, portal and, unless switched off, the workers. */
@SpringBootApplication(
        scanBasePackages = {
            "io.proofline.engine",
            "io.proofline.casecore",
            "io.proofline.console",
            "io.proofline.portal"
        },
        // Staff come from their own accounts; Spring Boot's stand-in user with a printed password is not wanted.
        exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties({DatabaseSettings.class, DataDirectory.class})
public class ProoflineApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ProoflineApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
