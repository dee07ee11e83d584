package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.KeyFolder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit key and the checkpoints outside of the database; an application may add beans of {@link CheckpointSink}. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    KeyFolder auditKeys(
            @Value("${proofline.data-dir:data}") Path dataDir,
            @Value("${proofline.audit.origin:proofline/audit}") String origin) {
        if (!origin.matches("[\\x21-\\x7e&&[^+]]{1,100}")) {
            throw new IllegalArgumentException(
                    "proofline.audit.origin takes 1 to 100 visible ASCII characters without '+'.");
        }
        return new KeyFolder(
                origin,
                folder(dataDir).resolve("secrets").resolve("audit-key"),
                folder(dataDir).resolve("audit").resolve("keys"));
    }

    @Bean
    CheckpointSink checkpointFile(@Value("${proofline.data-dir:data}") Path dataDir) {
        return new CheckpointFile(folder(dataDir).resolve("audit").resolve("checkpoints.txt"), host());
    }

    @Bean
    @ConditionalOnExpression("!'${proofline.audit.checkpoint-webhook:}'.isBlank()")
    CheckpointSink checkpointWebhook(@Value("${proofline.audit.checkpoint-webhook}") URI address) {
        return new CheckpointWebhook(address);
    }

    private static Path folder(Path dataDir) {
        return dataDir.toAbsolutePath().normalize();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
