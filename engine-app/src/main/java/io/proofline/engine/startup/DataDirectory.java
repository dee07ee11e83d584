package io.proofline.engine.startup;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this installation keeps what it generates: secrets, and the embedded database if there is one.
 *
 * @param dataDir the folder; made when missing
 */
@ConfigurationProperties("proofline")
public record DataDirectory(Path dataDir) {

    public DataDirectory {
        if (dataDir == null) {
            dataDir = Path.of("data");
        }
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    public Path secrets() {
        return dataDir.resolve("secrets");
    }

    public Path database() {
        return dataDir.resolve("postgresql");
    }
}
