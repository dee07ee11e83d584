package io.proofline.casecore.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The master key in the data folder, unless the application brings another {@link MasterKey}. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(@Value("${proofline.data-dir:data}") Path dataDir) {
        return new FileMasterKey(
                dataDir.toAbsolutePath().normalize().resolve("secrets").resolve("master-key"));
    }
}
