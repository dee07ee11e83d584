package io.proofline.engine.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL to use.
 *
 * @param url JDBC URL of an external server; empty for the embedded one
 * @param adminUser a role of the external server that may create roles and schemas; unused with the embedded server
 * @param adminPassword its password
 * @param port port of the embedded server; 0 takes any free one
 * @param poolSize connections for requests, engine threads and workers
 */
@ConfigurationProperties("proofline.database")
public record DatabaseSettings(String url, String adminUser, String adminPassword, int port, int poolSize) {

    public DatabaseSettings {
        url = url == null ? "" : url.strip();
        poolSize = poolSize == 0 ? 24 : poolSize;
    }

    public boolean embedded() {
        return url.isEmpty();
    }
}
