package io.proofline.casecore.audit;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checkpoints in the data folder, unless the application brings another {@link CheckpointSink}. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CheckpointSink checkpointSink(@Value("${proofline.data-dir:data}") Path dataDir) {
        return new CheckpointFile(
                dataDir.toAbsolutePath().normalize().resolve("audit").resolve("checkpoints.log"));
    }
}
