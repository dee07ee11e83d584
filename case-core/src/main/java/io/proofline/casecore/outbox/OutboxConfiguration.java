package io.proofline.casecore.outbox;

import io.proofline.casecore.background.BackgroundLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the relay run. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    @ConditionalOnProperty(name = "proofline.outbox.relay", havingValue = "true", matchIfMissing = true)
    BackgroundLoop outboxLoop(OutboxRelay relay, @Value("${proofline.outbox.every:PT0.5S}") Duration pause) {
        return new BackgroundLoop("outbox", pause, () -> {
            relay.deliverAll();
            return false;
        });
    }
}
